import * as v from 'valibot';
import { embeddingKeys, interfaceKeys, toolsKeys } from '../messageKeys.ts';
import {
  claimId,
  counted,
  countryCode,
  id,
  pluralForms,
  record,
  sentence,
  sentences,
  text,
  valueName,
  whole,
} from './primitives.ts';

/** The shape of a language's own content files; shared.ts says what schemas are for. */

const tag = v.pipe(v.string(), v.check(isLanguageTag, 'a BCP 47 language tag'));

/** How a language is formatted, written and shown. */
export const localeWordsSchema = v.strictObject({
  /** BCP 47 tag for the platform's formats; its region decides between habits, such as day before month. */
  tag,
  /** BCP 47 tag for `lang`; begins with the name of its folder. */
  lang: tag,
  /** Its name in itself, for the switch between languages. */
  name: text,
  dir: v.picklist(['ltr', 'rtl']),
  openGraph: v.pipe(v.string(), v.regex(/^[a-z]{2,3}_[A-Z]{2}$/, 'language and territory such as en_GB')),
  /** Between a number and its unit. */
  gap: v.string(),
  /**
   * How money is written: multiples in words beside the currency's symbol, or beside its name, or as the platform
   * shortens both, for languages whose currency names change with the number; other large numbers are then shortened, too.
   */
  money: v.picklist(['symbol', 'name', 'short']),
  /** Whether the comma that CLDR sets after a weekday stays; British style has none. */
  weekdayComma: v.boolean(),
  /** Set where running text spells out the word that CLDR shortens after the year of a date. */
  yearWord: v.optional(text),
  /** Set where the names of months, January first, change after the word for "in"; for dates of variant `inMonth`. */
  monthsIn: v.optional(v.pipe(v.array(text), v.length(12))),
  /** Set where a day in figures is the usual way to write it short, so that a narrow frame has it on one line. */
  daysInFigures: v.optional(v.literal(true)),
  /** Set where a number of four digits is written without a mark of thousands. */
  fourDigitsPlain: v.optional(v.literal(true)),
  /** Where a line may not break, for languages that care: after these words and before these marks. */
  keepTogether: v.optional(v.strictObject({ after: v.array(text), before: v.array(text) })),
  /** What joins the pieces of a line that is put together from data. */
  marks: v.strictObject({
    colon: v.string(),
    semicolon: v.string(),
    comma: v.string(),
    /** Between sentences. */
    stop: v.string(),
    /** Between the ends of a border or the stops of a route. */
    dash: v.string(),
  }),
});

export const openingWordsSchema = v.strictObject({
  kicker: text,
  headline: text,
  /** Under 70 characters, for tabs and search results. */
  pageTitle: text,
  description: text,
  /** The words of the opening's only step. */
  standfirst: sentences,
  /** The text alternative of the opening's picture. */
  point: sentence,
});

/** What kind of step an event after a proposal is; the words are in names.json. No other may be used. */
export const statuses = [
  'announced-before',
  'announced',
  'signed',
  'opened',
  'held',
  'passed',
  'in-force',
  'under-way',
  'stated-only',
  'nothing-found',
] as const;

export const proposalWordsSchema = record(
  id,
  v.strictObject({
    /** In the first language the title exactly as published; in any other our translation, unless `published`. */
    title: text,
    /** Set where this language's title, too, is wording that was published and read. */
    published: v.optional(v.literal(true)),
    titleClaim: claimId,
    description: text,
    /** What its author asked for, as far as it was read. */
    asked: v.array(sentence),
    /** How the article describes it, one sentence. */
    gloss: v.array(sentence),
    /** Earlier or later statements on its theme, each with its date. */
    theme: v.optional(v.array(v.strictObject({ date: valueName, sentence }))),
    unknown: v.array(sentence),
    /** A status may be left out only where the sentence rests on data alone, which report no step. */
    after: v.array(v.strictObject({ date: valueName, status: v.optional(v.picklist(statuses)), sentence })),
    picture: v.array(sentence),
  }),
);

export const countryWordsSchema = record(
  countryCode,
  v.strictObject({
    description: text,
    /** What it has at stake, each a figure and what it is. */
    stakes: v.pipe(
      v.array(v.strictObject({ figure: text, label: text, claims: v.array(claimId) })),
      v.maxLength(4),
    ),
    head: v.strictObject({ name: text, title: text, claims: v.array(claimId) }),
    border: v.optional(sentence),
    said: v.array(sentence),
    facts: v.array(sentence),
  }),
);

export const glossaryWordsSchema = record(id, v.strictObject({ term: text, meaning: sentence }));

const noteSection = v.strictObject({ id, title: text, items: v.array(sentence) });
export const notesWordsSchema = v.strictObject({
  caveat: sentence,
  /** What the story started from; the core facts told only here stand in no step. */
  origin: noteSection,
  unknown: noteSection,
  conflicts: noteSection,
  method: noteSection,
  boundaries: noteSection,
  names: noteSection,
  /** Its items are said while there is no correction. */
  corrections: noteSection,
  versions: v.strictObject({ id, title: text, entries: record(id, sentence) }),
  /** Said before the list of sources. */
  sources: noteSection,
  /** Said before the list of files. */
  downloads: noteSection,
  licence: noteSection,
});

export const namesWordsSchema = v.strictObject({
  /** Only where an editor overrides the platform's own name (CLDR). */
  countries: record(countryCode, text),
  /** Only where the map needs a shorter name, or one broken into lines. */
  onMap: v.optional(record(countryCode, text)),
  places: record(id, text),
  neighbours: record(id, text),
  waters: record(id, text),
  landforms: v.optional(record(id, text), {}),
  routes: record(id, text),
  voices: record(id, text),
  sourceKinds: record(id, text),
  topics: record(id, text),
  statuses: v.strictObject(v.entriesFromList(statuses, text)),
  /** What a shade of a map says of a country. */
  states: v.optional(record(id, text), {}),
  units: record(id, pluralForms),
});

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}

/** Questions on what the story says; `right` is the place of the right option, from 0. */
export const quizWordsSchema = v.pipe(
  v.array(
    v.strictObject({
      question: text,
      options: v.pipe(v.array(text), v.minLength(2)),
      right: whole(0),
      answer: sentence,
    }),
  ),
  v.minLength(1),
);

/** Words of controls, by key: no prose, so no sentence rests on a fact. Those about a number have its plural forms. */
export const toolsWordsSchema = v.strictObject({
  ...v.entriesFromList(toolsKeys, text),
  /** About the `{n}` questions of the quiz. */
  questionsIntro: counted,
});

export const interfaceWordsSchema = v.strictObject({
  ...v.entriesFromList(interfaceKeys, text),
  /** From how many publishers, `{n}`, a picture or a chapter is. */
  sourcesAtEach: counted,
  /** How many statements, `{n}`, are highlighted. */
  statementsRemain: counted,
});

export const embeddingWordsSchema = v.strictObject(v.entriesFromList(embeddingKeys, text));

/** Words only frames in other people's pages need. */
export const embedWordsSchema = v.strictObject({
  countries: text,
  /** Name of the controls that move between steps. */
  steps: text,
  previous: text,
  next: text,
  /** Which step it is, `{n}` of `{total}`. */
  progress: text,
  /** Leads to a proposal's card. */
  more: text,
  /** Leads from a card to what the whole story says. */
  openCard: text,
  full: text,
  /** Of what day the words are, `{date}`, as short as it can be said. */
  asOf: text,
  /** On how many sources they rest, `{n}`. */
  sources: counted,
  /** Said where a frame that scrolls in itself ends. */
  goesOn: text,
  /** Said before an address that the page around the frame does not let it open. */
  address: text,
});
