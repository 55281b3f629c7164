import * as v from 'valibot';
import { mapPicture } from './chapters.ts';
import {
  between,
  claimId,
  countryCode,
  degrees,
  fullDate,
  id,
  lngLat,
  partialDate,
  record,
  text,
  valueName,
  webAddress,
  whole,
} from './primitives.ts';

/**
 * The shape of the content files that all languages share, one schema per file of `src/content`; chapters and charts have
 * files of their own beside this one, and so have the words of a language.
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
  checkEveryDays: whole(1),
  /** Every version that went out, oldest first; what each brought is in notes.json. */
  versions: v.pipe(v.array(v.strictObject({ id, date: fullDate })), v.minLength(1)),
  /** How long the story may be: how many steps are leads, and how many words all steps have in the first language. */
  limits: v.optional(
    v.strictObject({
      leads: whole(1),
      /** Fewest and most words. Beyond `stop` the build stops, beyond `warn` the check warns. */
      words: v.strictObject({ stop: v.tuple([whole(0), whole(0)]), warn: v.tuple([whole(0), whole(0)]) }),
    }),
  ),
});

/** Names that readers and embed codes were given once, and the ids they lead to now. */
export const aliasesSchema = v.strictObject({
  /** Chapters of the page, after the hash, each with the chapter, step or detail that has its words now. */
  anchors: record(id, id),
  /** Steps of frames, after `step=`, each with the lead it shows now; numbers count the leads. */
  steps: record(id, id),
});

/** Statements as the desk keeps them: `countries` and `paragraph` are its own trace to the article, and nothing here reads them. */
export const factsSchema = v.array(
  v.strictObject({
    id: claimId,
    use: v.picklist(['core', 'context']),
    attributedTo: id,
    topic: id,
    countries: v.array(countryCode),
    date: v.nullable(partialDate),
    paragraph: v.nullable(whole(0)),
    sources: v.pipe(v.array(id), v.minLength(1)),
    confidence: v.picklist(['high', 'medium', 'low']),
    statement: text,
    /** The number of the proposal it is about, and of the one on whose theme it is an earlier or later statement. */
    proposal: v.optional(v.nullable(whole(1))),
    theme: v.optional(v.nullable(whole(1))),
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

export const proposalsSchema = v.array(
  v.strictObject({
    number: whole(1),
    slug: id,
    /** Where it plays. */
    picture: mapPicture,
    /** Its title in the language it was made in, as published. */
    original: v.optional(v.strictObject({ lang: text, text, claim: claimId })),
    lastChecked: fullDate,
  }),
);

/** Map units beyond which sums lose what a map shows. */
const farthest = 1e6;

export const mapSchema = v.strictObject({
  projection: v.strictObject({
    rotate: v.tuple([degrees(180), degrees(90)]),
    parallels: v.tuple([degrees(90), degrees(90)]),
    scale: between(1, farthest),
    translate: v.tuple([between(-farthest, farthest), between(-farthest, farthest)]),
  }),
  /** Width of every extent divided by its height. */
  aspect: between(0.1, 10),
  /** Named views: the smallest box, of the story's one aspect ratio, that holds all of `fit`. */
  extents: record(id, v.strictObject({ fit: v.array(lngLat), scaleBarKm: between(1, 10_000) })),
  /** Where a participant’s name stands, other spots for extents that do not hold that one, and the extent of its own panel where the opening’s does not show it whole. */
  countryLabels: record(
    countryCode,
    v.strictObject({
      at: lngLat,
      also: v.optional(v.array(lngLat)),
      /** The spot for extents wide enough to hold it, where that is more in the middle. */
      wide: v.optional(lngLat),
      extent: v.optional(id),
    }),
  ),
  /** Where a neighbour's name stands, and where in extents wide enough to hold that spot, as for participants. */
  neighbours: v.array(v.strictObject({ id, at: lngLat, wide: v.optional(lngLat) })),
  waters: v.array(v.strictObject({ id, at: lngLat })),
});

/** Where names of mountains, deserts and rivers stand: the middle of the name, degrees clockwise, and what has room for it. */
export const landformsSchema = v.array(
  v.strictObject({
    id,
    kind: v.picklist(['range', 'desert', 'river']),
    at: lngLat,
    angle: degrees(90),
    /** Widths of extents that show it, in map units. */
    width: v.tuple([between(0, farthest), between(0, farthest)]),
    sizes: v.array(v.picklist(['small', 'medium', 'large'])),
    also: v.optional(v.array(v.strictObject({ at: lngLat, angle: degrees(90) }))),
  }),
);

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
  /** Borders that two participants share, by their codes in alphabetical order: `AAA-BBB`. */
  sharedBorders: v.optional(
    record(v.pipe(v.string(), v.regex(/^[A-Z]{3}-[A-Z]{3}$/, 'two country codes')), text),
    {},
  ),
});

/** The most that a rate or a change is believed to be, in per cent. */
const mostPercent = 1000;
/** More than any sum or count in the world, and less than what a number holds exactly. */
const most = 1e15;
const claim = v.nullable(claimId);

/**
 * Figures, each placed in prose by its name: what stands under `trade` is named in a sentence as `{trade}`. None is below
 * nothing: a fall is said in words. A null claim is for the notes on how this was made, which are ours.
 */
export const valuesSchema = record(
  valueName,
  v.variant('type', [
    v.strictObject({ type: v.literal('date'), value: partialDate, claim }),
    v.strictObject({
      type: v.literal('money'),
      value: between(0, most),
      currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an ISO 4217 code')),
      claim,
    }),
    v.strictObject({ type: v.literal('percent'), value: between(0, mostPercent), claim }),
    v.strictObject({ type: v.literal('count'), value: v.pipe(whole(0), v.maxValue(most)), claim }),
    v.strictObject({
      type: v.literal('quantity'),
      value: between(0, most),
      unit: id,
      claim,
    }),
  ]),
);
