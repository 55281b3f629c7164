import * as v from 'valibot';

/** What schemas of content files are put together from, with what a problem says was expected. */

/** Words; never empty. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1));
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case'));
export const claimId = v.pipe(
  v.string(),
  v.regex(/^[A-Z]\d{2}[A-Za-z]{0,3}$/, 'a claim id such as A03 or F11b'),
);
export const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code'));
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
);
export const fullDate = v.pipe(v.string(), v.isoDate('YYYY-MM-DD'), v.check(isDay, 'a day of the calendar'));
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
/** An angle from -`limit` to `limit`. */
export const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));
/** [longitude, latitude] in degrees, longitude first as in GeoJSON. */
export const lngLat = v.tuple([degrees(180), degrees(90)]);

/** A sentence a reader sees, with the ids it rests on. Only a signpost, which states no fact, may rest on none. */
export const sentence = v.strictObject({
  text,
  claims: v.array(claimId),
  signpost: v.optional(v.boolean()),
});

/** Whether a day, or as much of one as is given, stands in the calendar: 31 February does not. */
function isDay(date: string): boolean {
  // Another form has been reported by then.
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return true;
  const whole = date.padEnd(10, '-01').slice(0, 10);
  const ms = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(whole);
}
