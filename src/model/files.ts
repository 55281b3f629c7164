import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GenericSchema } from 'valibot';
import { defaultedFiles, fillDefaultMessages } from './defaultMessages.ts';
import { isRecord } from './problems.ts';
import { chapterWordsSchema } from './schema/chapters.ts';
import * as controls from './schema/messages.ts';
import * as s from './schema/shared.ts';
import { languageCode } from './schema/shared.ts';
import * as w from './schema/words.ts';
import type { Story, Words } from './types.ts';

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
  short: { file: 'short.json', schema: w.shortWordsSchema },
  embed: { file: 'embed.json', schema: controls.embedWordsSchema },
  quiz: { file: 'quiz.json', schema: w.quizWordsSchema },
  tools: { file: 'tools.json', schema: controls.toolsWordsSchema },
  names: { file: 'names.json', schema: w.namesWordsSchema },
  embedding: { file: 'embedding.json', schema: controls.embeddingWordsSchema },
  interface: { file: 'interface.json', schema: controls.interfaceWordsSchema },
};

/** Where a word file of a locale lives, from the story's folder: `locales/en/opening.json`. */
export function wordPath(locale: string, name: keyof Words): string {
  return `locales/${locale}/${wordFiles[name].file}`;
}

/** The files of words that are read as prose; names and the words of controls may hold what prose may not. */
export const proseFiles: readonly (keyof Words)[] = [
  'opening',
  'chapters',
  'proposals',
  'countries',
  'glossary',
  'notes',
  'short',
  'quiz',
];

/** Whether a file of words, such as `chapters`, is read as prose. */
export const isProse = (file: string): boolean => proseFiles.some((one) => one === file);

/**
 * The languages that the `story.json` among `files` names, as far as they can be read: their words are looked at even
 * where the list is broken. None where there is no list.
 */
export function readLocales(files: Record<string, unknown>): string[] {
  const meta = files[sharedFiles.meta.file];
  const locales = isRecord(meta) && Array.isArray(meta['locales']) ? meta['locales'] : [];
  return locales.filter((locale) => typeof locale === 'string' && languageCode.test(locale));
}

/** The story whose words for the controls every other one may use. */
const house = join(import.meta.dirname, '../content');

/** Contents by path from the story's folder, and a line for each file that is missing or cut short. Build only. */
export type ReadFiles = { files: Record<string, unknown>; unreadable: string[] };

/** The files of the story in a folder, those of each language that its `story.json` lists included; nothing is thrown. */
export function readFiles(folder: string): ReadFiles {
  const unreadable: string[] = [];
  const read = (file: string): unknown => {
    try {
      return readJson(join(folder, file));
    } catch (error) {
      unreadable.push(`${file}: found ${String(error)}, expected a file of JSON`);
      return undefined;
    }
  };
  const files: Record<string, unknown> = {};
  for (const { file } of Object.values(sharedFiles)) files[file] = read(file);
  for (const locale of readLocales(files)) {
    for (const name of Object.keys(wordFiles) as (keyof Words)[]) {
      const file = wordPath(locale, name);
      const lent = defaultedFiles.includes(name) ? readQuietly(join(house, file)) : undefined;
      const isOwn = lent === undefined || existsSync(join(folder, file));
      files[file] = fillDefaultMessages(isOwn ? read(file) : {}, lent);
    }
  }
  return { files, unreadable };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A file that need not be there: `undefined` where it is missing or no JSON. */
function readQuietly(path: string): unknown {
  try {
    return readJson(path);
  } catch {
    return undefined;
  }
}
