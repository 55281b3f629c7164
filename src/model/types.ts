import type { InferOutput } from 'valibot';
import type { chapterWordsSchema } from './schema/chapters.ts';
import type * as controls from './schema/messages.ts';
import type * as s from './schema/shared.ts';
import type * as w from './schema/words.ts';

export type StoryMeta = InferOutput<typeof s.storySchema>;
export type Fact = InferOutput<typeof s.factsSchema>[number];
export type Correction = InferOutput<typeof s.correctionsSchema>[number];
export type Source = InferOutput<typeof s.sourcesSchema>[number];
export type Voices = InferOutput<typeof s.voicesSchema>;
export type Participant = InferOutput<typeof s.participantsSchema>[number];
export type Place = InferOutput<typeof s.placesSchema>[number];
export type Route = InferOutput<typeof s.routesSchema>[number];
export type Chapter = InferOutput<typeof s.chaptersSchema>[number];
export type Proposal = InferOutput<typeof s.proposalsSchema>[number];
export type Scene = Proposal['scene'];
export type MapSpec = InferOutput<typeof s.mapSchema>;
export type Shapes = InferOutput<typeof s.shapesSchema>;
export type Values = InferOutput<typeof s.valuesSchema>;
export type Value = Values[string];
/** How a language is formatted, written and shown. */
export type Locale = InferOutput<typeof w.localeWordsSchema>;
export type OpeningWords = InferOutput<typeof w.openingWordsSchema>;
export type ChapterWords = InferOutput<typeof chapterWordsSchema>[string];
export type Block = ChapterWords['blocks'][number];
export type Sentence = OpeningWords['dateline'];
export type ProposalWords = InferOutput<typeof w.proposalWordsSchema>[string];
export type CountryWords = InferOutput<typeof w.countryWordsSchema>[string];
export type GlossaryWords = InferOutput<typeof w.glossaryWordsSchema>;
export type NotesWords = InferOutput<typeof w.notesWordsSchema>;
export type ShortWords = InferOutput<typeof w.shortWordsSchema>;
export type EmbedWords = InferOutput<typeof controls.embedWordsSchema>;
export type QuizWords = InferOutput<typeof w.quizWordsSchema>;
export type ToolsWords = InferOutput<typeof controls.toolsWordsSchema>;
export type NamesWords = InferOutput<typeof w.namesWordsSchema>;
export type EmbeddingWords = InferOutput<typeof controls.embeddingWordsSchema>;
export type InterfaceWords = InferOutput<typeof controls.interfaceWordsSchema>;

/** Every word of the story in one language. */
export type Words = {
  locale: Locale;
  opening: OpeningWords;
  chapters: Record<string, ChapterWords>;
  proposals: Record<string, ProposalWords>;
  countries: Record<string, CountryWords>;
  glossary: GlossaryWords;
  notes: NotesWords;
  short: ShortWords;
  embed: EmbedWords;
  quiz: QuizWords;
  tools: ToolsWords;
  names: NamesWords;
  embedding: EmbeddingWords;
  interface: InterfaceWords;
};

/** The whole story as checked: what `parseStory` returns when nothing is wrong. */
export type Story = {
  meta: StoryMeta;
  facts: Fact[];
  held: string[];
  corrections: Correction[];
  sources: Source[];
  voices: Voices;
  participants: Participant[];
  places: Place[];
  routes: Route[];
  chapters: Chapter[];
  proposals: Proposal[];
  map: MapSpec;
  shapes: Shapes;
  values: Values;
  /** By locale code, in the order of `meta.locales`. */
  words: Record<string, Words>;
};

/** The id of the place a route passes, or the code of the country, whether or not it has a point of its own there. */
export const stopId = (stop: Route['via'][number]): string => (typeof stop === 'string' ? stop : stop.in);
