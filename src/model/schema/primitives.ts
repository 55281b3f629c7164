import * as v from 'valibot';

/** What schemas of content files are put together from, with what a problem says was expected. */

/** Something of a text can be seen: a space without width, or a mark for the direction of writing, is no word. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What no reader can be shown: the mark of a lost letter, half a letter, controls, letters of a font of one's own. A line may end. */
const unreadable = /[\ufffd\ufeff]|\p{Cs}|\p{Co}|[^\P{Cc}\n]/u;
/** Marks that turn the direction of all that follows until another mark ends them. */
const overrides = /[\u202a-\u202e]/u;

/** Words; never empty, and never only what nobody sees. */
export const text = v.pipe(
  v.string(),
  v.trim(),
  v.check((value) => visible.test(value), 'words'),
  v.check((value) => !unreadable.test(value), 'letters alone, no U+FFFD (a lost letter) and no controls'),
  v.check((value) => !overrides.test(value), 'no mark that turns the direction of what follows'),
);
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case'));
export const claimId = v.pipe(
  v.string(),
  v.regex(/^[A-Z]\d{2}[A-Za-z]{0,3}$/, 'a claim id such as A03 or F11b'),
);
export const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code'));
/** The name of a figure of values.json. */
export const valueName = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a camelCase name'));
/** An address a reader may be led to; any other kind (`javascript:`, `data:`) could run in the page. */
export const webAddress = v.pipe(
  v.string(),
  v.url('a whole web address'),
  v.regex(/^(https?:\/\/|mailto:)/, 'an address that starts with http://, https:// or mailto:'),
);
export const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isDay, 'a day of the calendar'),
  v.check(isPlausible, 'a year from 1000 to 2999'),
);
export const fullDate = v.pipe(
  v.string(),
  v.isoDate('YYYY-MM-DD'),
  v.check(isDay, 'a day of the calendar'),
  v.check(isPlausible, 'a year from 1000 to 2999'),
);
/** Entries by name. A list would pass for one, because to valibot its places are names. */
export const record = <K extends v.GenericSchema<string, string>, V extends v.GenericSchema>(
  key: K,
  value: V,
) =>
  v.pipe(
    v.custom<Record<string, unknown>>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      'entries by name',
    ),
    v.record(key, value),
  );
/** A number from `least` to `most`, both included. */
export const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
/** An angle from -`limit` to `limit`. */
export const degrees = (limit: number) => between(-limit, limit);
/** A whole number from `least` on. */
export const whole = (least: number) => v.pipe(v.number(), v.integer('a whole number'), v.minValue(least));
/** [longitude, latitude] in degrees, longitude first as in GeoJSON. */
export const lngLat = v.tuple([degrees(180), degrees(90)]);

/** A sentence a reader sees, with the ids it rests on. Only a signpost, which states no fact, may rest on none. */
export type Sentence = {
  text: string;
  claims: string[];
  signpost?: boolean | undefined;
  /** Set at load where a translation lacks it and it stands in the first language: that language's `lang`. */
  lang?: string;
};

export const sentence = v.pipe(
  v.strictObject({ text, claims: v.array(claimId), signpost: v.optional(v.boolean()) }),
  v.transform((given): Sentence => given),
);
export const sentences = v.pipe(v.array(sentence), v.minLength(1));

/** CLDR's categories of plural. */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
/** A text in the forms that go with a number, by CLDR category. */
export const pluralForms = v.pipe(record(v.picklist(pluralCategories), text), v.minEntries(1));
/** A message about a number: its plural forms, or one text where the language has only one. */
export const counted = v.pipe(
  v.union([text, pluralForms]),
  v.transform(
    (given): Partial<Record<(typeof pluralCategories)[number], string>> =>
      typeof given === 'string' ? { other: given } : given,
  ),
);

/** Whether a day, or as much of one as is given, stands in the calendar: 31 February does not. */
function isDay(date: string): boolean {
  // Another form has been reported by then.
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return true;
  const whole = date.padEnd(10, '-01').slice(0, 10);
  const ms = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(whole);
}

/** Whether a year is one that a story speaks of, and no slip such as 0205 for 2025. */
function isPlausible(date: string): boolean {
  return /^[12]/.test(date) || !/^\d{4}/.test(date);
}
