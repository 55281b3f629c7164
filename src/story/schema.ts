import * as v from 'valibot';
import {
  claimId,
  countryCode,
  fullDate,
  id,
  lngLat,
  partialDate,
  record,
  sentence,
  text,
  webAddress,
} from './schemaParts.ts';

/**
 * The shape of content files, one schema per file of `src/content`: those all languages share, then the words of one.
 * The words of chapters, of the shorter tellings and of controls have files of their own beside this one.
 *
 * These schemas say what a file may look like; the rules that tie files together (an id that must
 * exist, a fact that must be covered) are in `rules/`. Both run at build only: no reader downloads this.
 */

/** What the folder of a language may be called. */
export const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export const storySchema = v.strictObject({
  id,
  /** Codes of its languages, each the name of a folder of words; the first is the one it was written in. */
  locales: v.pipe(
    v.array(v.pipe(v.string(), v.regex(languageCode, 'a language code such as en'))),
    v.minLength(1),
  ),
  asOf: partialDate,
  event: v.strictObject({ date: partialDate, place: id }),
  /** How each language but the first came to be; readers are told. */
  translations: record(text, v.strictObject({ from: text, date: partialDate, reviewed: v.boolean() })),
  article: id,
  /** Days after which what came after a proposal should have been looked for again. */
  checkEveryDays: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Every edition that went out, oldest first; what each brought is in notes.json. */
  versions: v.pipe(v.array(v.strictObject({ id, date: fullDate })), v.minLength(1)),
});

export const factsSchema = v.array(
  v.strictObject({
    id: claimId,
    use: v.picklist(['core', 'context']),
    attributedTo: id,
    topic: id,
    countries: v.array(countryCode),
    date: v.nullable(partialDate),
    paragraph: v.nullable(v.number()),
    sources: v.pipe(v.array(id), v.minLength(1)),
    confidence: v.picklist(['high', 'medium', 'low']),
    statement: text,
  }),
);

export const heldSchema = v.array(claimId);

/** What a statement used to say and says now; a correction is never taken away. */
export const correctionsSchema = v.array(
  v.strictObject({ claim: claimId, date: fullDate, was: text, now: text }),
);

export const sourcesSchema = v.array(
  v.strictObject({
    id,
    publisher: text,
    title: text,
    date: v.nullable(partialDate),
    kind: v.picklist(['news', 'official', 'communique', 'state-media', 'dataset']),
    url: v.nullable(webAddress),
  }),
);

/** Who a fact is attributed to → the voice that names it, and the country when the voice is a country. */
export const voicesSchema = record(id, v.strictObject({ voice: id, country: v.optional(countryCode) }));

export const participantsSchema = v.array(
  v.strictObject({
    code: countryCode,
    /** ISO 3166-1 numeric, as world-atlas keys its shapes. */
    numeric: v.pipe(v.string(), v.regex(/^\d{3}$/, 'three digits')),
    /** ISO 3166-1 alpha-2, for the platform's own country names. */
    region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code')),
    slug: id,
    capital: id,
    endonym: v.strictObject({ lang: text, text }),
    bordersHostOfProposals: v.optional(v.boolean()),
  }),
);

export const placesSchema = v.array(v.strictObject({ id, countries: v.array(countryCode), at: lngLat }));

export const routesSchema = v.array(
  v.strictObject({
    id,
    status: v.picklist(['operating', 'planned', 'construction']),
    /** Place ids, or countries it crosses, with a point inside for the line to pass: schematic, never a surveyed course. */
    via: v.pipe(
      v.array(v.union([id, countryCode, v.strictObject({ in: countryCode, at: lngLat })])),
      v.minLength(2),
    ),
    claims: v.array(claimId),
  }),
);

const scene = v.strictObject({
  frame: id,
  lit: v.array(countryCode),
  places: v.array(id),
  routes: v.optional(v.array(id)),
  /** Value names shown on countries, for example a tariff rate. */
  figures: v.optional(record(countryCode, text)),
});

export const chaptersSchema = v.array(v.strictObject({ id, scene: v.optional(scene) }));

export const proposalsSchema = v.array(
  v.strictObject({ number: v.number(), slug: id, scene, lastChecked: fullDate }),
);

export const mapSchema = v.strictObject({
  projection: v.strictObject({
    rotate: v.tuple([v.number(), v.number()]),
    parallels: v.tuple([v.number(), v.number()]),
    scale: v.number(),
    translate: v.tuple([v.number(), v.number()]),
  }),
  /** Named views: the smallest box, of the story's one aspect ratio, that holds all of `fit`. */
  aspect: v.pipe(v.number(), v.gtValue(0)),
  frames: record(id, v.strictObject({ fit: v.array(lngLat), scaleBarKm: v.number() })),
  /** Where a participant’s name stands, other spots for frames that do not hold that one, and the frame its own scene uses where the opening one does not show it whole. */
  countryLabels: record(
    countryCode,
    v.strictObject({
      at: lngLat,
      also: v.optional(v.array(lngLat)),
      /** The spot for frames wide enough to hold it, where that is more in the middle. */
      wide: v.optional(lngLat),
      frame: v.optional(id),
    }),
  ),
  neighbours: v.array(v.strictObject({ id, at: lngLat, wide: v.optional(lngLat) })),
  waters: v.array(v.strictObject({ id, at: lngLat })),
});

/** Outlines as SVG path data in the projection's units, written by `npm run map`. */
export const shapesSchema = v.strictObject({
  extent: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  land: text,
  borders: v.string(),
  participants: record(countryCode, text),
  neutral: v.string(),
  disputed: v.string(),
  lakes: v.string(),
  graticule: v.string(),
});

/** A figure placed in prose by its name; a null claim is for the notes on how this was made, which are ours: `{"type":"money","value":94.8e9}` is named in a sentence as `{trade}`. */
export const valuesSchema = record(
  v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a camelCase name')),
  v.variant('type', [
    v.strictObject({ type: v.literal('date'), value: partialDate, claim: v.nullable(claimId) }),
    v.strictObject({
      type: v.literal('money'),
      value: v.number(),
      currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an ISO 4217 code')),
      claim: v.nullable(claimId),
    }),
    v.strictObject({ type: v.literal('percent'), value: v.number(), claim: v.nullable(claimId) }),
    v.strictObject({ type: v.literal('count'), value: v.number(), claim: v.nullable(claimId) }),
    v.strictObject({ type: v.literal('quantity'), value: v.number(), unit: id, claim: v.nullable(claimId) }),
  ]),
);

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
   * shortens both, for languages whose currency names change with the number.
   */
  money: v.picklist(['symbol', 'name', 'short']),
  /** Whether the comma that CLDR sets after a weekday stays; British style has none. */
  weekdayComma: v.boolean(),
  /** Set where a number of four digits is written without a mark of thousands. */
  fourDigitsPlain: v.optional(v.literal(true)),
  /** Where a line may not break, for languages that care: after these words and before these marks. */
  keepTogether: v.optional(v.strictObject({ after: v.array(text), before: v.array(text) })),
  /** What joins the pieces of a line that is put together from data. */
  marks: v.strictObject({ colon: v.string(), semicolon: v.string(), comma: v.string(), stop: v.string() }),
});

export const openingWordsSchema = v.strictObject({
  kicker: text,
  headline: text,
  /** Under 70 characters, for tabs and search results. */
  pageTitle: text,
  description: text,
  standfirst: v.array(sentence),
  dateline: sentence,
});

/** What kind of step an event after a proposal is; the words are in names.json. No other may be used. */
export const statuses = [
  'announced-before',
  'announced',
  'signed',
  'opened',
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
    /** The article's gloss, one sentence. */
    gloss: v.array(sentence),
    /** What its author said it means; empty where the published text was not read that far. */
    meaning: v.array(sentence),
    unknown: v.array(sentence),
    /** A status may be left out only where the sentence rests on data alone, which report no step. */
    after: v.array(v.strictObject({ date: text, status: v.optional(v.picklist(statuses)), sentence })),
    picture: v.array(sentence),
  }),
);

export const countryWordsSchema = record(
  countryCode,
  v.strictObject({
    description: text,
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
  unknown: noteSection,
  conflicts: noteSection,
  method: noteSection,
  boundaries: noteSection,
  names: noteSection,
  /** Its items are said while there is no correction. */
  corrections: noteSection,
  versions: v.strictObject({ id, title: text, entries: record(id, sentence) }),
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
  routes: record(id, text),
  voices: record(id, text),
  sourceKinds: record(id, text),
  topics: record(id, text),
  statuses: v.strictObject(v.entriesFromList(statuses, text)),
  /** Plural forms by CLDR category. */
  units: record(
    id,
    v.pipe(record(v.picklist(['zero', 'one', 'two', 'few', 'many', 'other']), text), v.minEntries(1)),
  ),
});

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}
