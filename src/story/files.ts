import type { GenericSchema } from 'valibot';
import { chapterWordsSchema } from './chapterSchema.ts';
import * as controls from './controlSchemas.ts';
import * as s from './schema.ts';
import * as shorter from './shorterSchemas.ts';
import type { Story, Words } from './types.ts';
import * as w from './wordSchemas.ts';

/** The content files every language shares, by the name each has in a parsed story. */
export const sharedFiles: Record<Exclude<keyof Story, 'words'>, { file: string; schema: GenericSchema }> = {
  meta: { file: 'story.json', schema: s.storySchema },
  facts: { file: 'facts.json', schema: s.factsSchema },
  held: { file: 'held.json', schema: s.heldSchema },
  corrections: { file: 'corrections.json', schema: s.correctionsSchema },
  sources: { file: 'sources.json', schema: s.sourcesSchema },
  voices: { file: 'voices.json', schema: s.voicesSchema },
  participants: { file: 'participants.json', schema: s.participantsSchema },
  places: { file: 'places.json', schema: s.placesSchema },
  routes: { file: 'routes.json', schema: s.routesSchema },
  chapters: { file: 'chapters.json', schema: s.chaptersSchema },
  proposals: { file: 'proposals.json', schema: s.proposalsSchema },
  map: { file: 'map.json', schema: s.mapSchema },
  shapes: { file: 'map/shapes.json', schema: s.shapesSchema },
  values: { file: 'values.json', schema: s.valuesSchema },
};

/** The files of words each language has in its folder `locales/<code>/`. */
export const wordFiles: Record<keyof Words, { file: string; schema: GenericSchema }> = {
  locale: { file: 'locale.json', schema: w.localeWordsSchema },
  opening: { file: 'opening.json', schema: w.openingWordsSchema },
  chapters: { file: 'chapters.json', schema: chapterWordsSchema },
  proposals: { file: 'proposals.json', schema: w.proposalWordsSchema },
  countries: { file: 'countries.json', schema: w.countryWordsSchema },
  glossary: { file: 'glossary.json', schema: w.glossaryWordsSchema },
  notes: { file: 'notes.json', schema: w.notesWordsSchema },
  short: { file: 'short.json', schema: shorter.shortWordsSchema },
  embed: { file: 'embed.json', schema: controls.embedWordsSchema },
  quiz: { file: 'quiz.json', schema: shorter.quizWordsSchema },
  tools: { file: 'tools.json', schema: controls.toolsWordsSchema },
  names: { file: 'names.json', schema: w.namesWordsSchema },
  embedding: { file: 'embedding.json', schema: controls.embeddingWordsSchema },
  interface: { file: 'interface.json', schema: controls.interfaceWordsSchema },
};

/** Where a word file of a locale lives, from the story's folder: `locales/en/opening.json`. */
export function wordPath(locale: string, name: keyof Words): string {
  return `locales/${locale}/${wordFiles[name].file}`;
}
