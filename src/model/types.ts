import type { InferOutput } from 'valibot';
import type { chaptersSchema, chapterWordsSchema, mapPicture, picture } from './schema/chapters.ts';
import type { chartsSchema, chartWordsSchema } from './schema/charts.ts';
import type { counted } from './schema/primitives.ts';
import type * as s from './schema/shared.ts';
import type * as w from './schema/words.ts';

export type Aliases = InferOutput<typeof s.aliasesSchema>;
export type StoryMeta = InferOutput<typeof s.storySchema>;
export type Fact = InferOutput<typeof s.factsSchema>[number];
type Correction = InferOutput<typeof s.correctionsSchema>[number];
export type Source = InferOutput<typeof s.sourcesSchema>[number];
type Voices = InferOutput<typeof s.voicesSchema>;
export type Participant = InferOutput<typeof s.participantsSchema>[number];
export type Place = InferOutput<typeof s.placesSchema>[number];
export type Route = InferOutput<typeof s.routesSchema>[number];
export type Chapter = InferOutput<typeof chaptersSchema>[number];
export type Step = Chapter['steps'][number];
/** What a step shows, by `kind`: a map, or a chart with the part it speaks of in focus. */
export type Picture = InferOutput<typeof picture>;
export type MapPicture = InferOutput<typeof mapPicture>;
export type ChartPicture = Exclude<Picture, MapPicture>;
type Charts = InferOutput<typeof chartsSchema>;
export type Proposal = InferOutput<typeof s.proposalsSchema>[number];
type MapSpec = InferOutput<typeof s.mapSchema>;
type Landform = InferOutput<typeof s.landformsSchema>[number];
type Shapes = InferOutput<typeof s.shapesSchema>;
type Values = InferOutput<typeof s.valuesSchema>;
export type Value = Values[string];

export type { Sentence } from './schema/primitives.ts';
/** A message about a number, by CLDR category. */
export type PluralForms = InferOutput<typeof counted>;
/** How a language is formatted, written and shown. */
export type Locale = InferOutput<typeof w.localeWordsSchema>;
type OpeningWords = InferOutput<typeof w.openingWordsSchema>;
export type ChapterWords = InferOutput<typeof chapterWordsSchema>[string];
export type StepWords = ChapterWords['steps'][string];
export type Detail = ChapterWords['details'][number];
export type Block = Detail['blocks'][number];
export type ChartWords = InferOutput<typeof chartWordsSchema>;
type ProposalWords = InferOutput<typeof w.proposalWordsSchema>[string];
type CountryWords = InferOutput<typeof w.countryWordsSchema>[string];
type GlossaryWords = InferOutput<typeof w.glossaryWordsSchema>;
export type NotesWords = InferOutput<typeof w.notesWordsSchema>;
export type EmbedWords = InferOutput<typeof w.embedWordsSchema>;
type QuizWords = InferOutput<typeof w.quizWordsSchema>;
export type ToolsWords = InferOutput<typeof w.toolsWordsSchema>;
type NamesWords = InferOutput<typeof w.namesWordsSchema>;
type EmbeddingWords = InferOutput<typeof w.embeddingWordsSchema>;
export type InterfaceWords = InferOutput<typeof w.interfaceWordsSchema>;

/** What a language says, by the name of the file that says it. */
export type WordFiles = {
  locale: Locale;
  opening: OpeningWords;
  chapters: Record<string, ChapterWords>;
  charts: ChartWords;
  proposals: Record<string, ProposalWords>;
  countries: Record<string, CountryWords>;
  glossary: GlossaryWords;
  notes: NotesWords;
  embed: EmbedWords;
  quiz: QuizWords;
  tools: ToolsWords;
  names: NamesWords;
  embedding: EmbeddingWords;
  interface: InterfaceWords;
};

/** Every word of the story in one language. */
export type Words = WordFiles & {
  /**
   * Paths of the strings and sentences that stand in the first language because this one lacks them, such as
   * `chapters.why.title` or `chapters.why.steps.why-gas.sentences[0]`; empty for the first language.
   */
  untranslated: ReadonlySet<string>;
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
  aliases: Aliases;
  charts: Charts;
  proposals: Proposal[];
  map: MapSpec;
  landforms: Landform[];
  shapes: Shapes;
  values: Values;
  /** By locale code, in the order of `meta.locales`. */
  words: Record<string, Words>;
};

/** The id of the place a route passes, or the code of the country, whether or not it has a point of its own there. */
export const stopId = (stop: Route['via'][number]): string => (typeof stop === 'string' ? stop : stop.in);
