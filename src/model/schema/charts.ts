import * as v from 'valibot';
import { claimId, countryCode, fullDate, id, record, sentence, text, valueName } from './primitives.ts';

/** The data of the charts, `charts.json`, shared by all languages. */
export const chartsSchema = v.strictObject({
  /** Rates as stepped lines over the days from `from` to `to`. */
  rates: v.strictObject({
    from: fullDate,
    to: fullDate,
    meeting: fullDate,
    series: v.pipe(
      v.array(
        v.strictObject({
          id,
          claims: v.array(claimId),
          /** In force from that day; two of one day are one riser with both rates named. */
          steps: v.pipe(
            v.array(v.strictObject({ date: fullDate, rate: valueName, claim: claimId })),
            v.minLength(1),
          ),
          /** Announced on `date` to apply from `from`, and never in force: a hollow mark, no part of the line. */
          announced: v.optional(
            v.array(v.strictObject({ date: fullDate, rate: valueName, from: fullDate, claim: claimId })),
          ),
        }),
      ),
      v.minLength(1),
    ),
    /** What came after the axis ends, as dated marks. */
    events: v.array(v.strictObject({ id, date: valueName, claim: claimId })),
  }),
  /** Bars by two counts of the same trade. */
  counts: v.strictObject({
    counts: v.tuple([id, id]),
    year: valueName,
    totals: v.tuple([valueName, valueName]),
    groups: v.array(
      v.strictObject({
        country: countryCode,
        values: v.tuple([v.nullable(valueName), v.nullable(valueName)]),
        /** Set where a note of the words stands on its bar: a figure of another period, for example. */
        note: v.optional(v.literal(true)),
      }),
    ),
    balance: v.strictObject({ year: valueName, total: valueName, exports: valueName, imports: valueName }),
  }),
  /** Who said what, one mark per statement. */
  matrix: v.strictObject({
    /** First letters of the ids of the facts that count: the sections of the ledger. */
    sections: v.array(text),
    /** For each column, whose word it is, as facts are attributed. */
    voices: v.pipe(v.array(v.pipe(v.array(id), v.minLength(1))), v.minLength(1)),
    /** For each row, its topics; facts named here stand in this row and not in their topic's. */
    rows: v.array(v.strictObject({ id, topics: v.array(id), claims: v.optional(v.array(claimId)) })),
  }),
  timeline: v.strictObject({
    events: v.array(
      v.strictObject({
        id,
        date: valueName,
        kind: id,
        place: v.optional(id),
        claims: v.array(claimId),
        /** Set where the label may be left out when room is short. */
        minor: v.optional(v.literal(true)),
      }),
    ),
  }),
});

/** The words of the charts, `locales/<code>/charts.json`. What a chart shows is said by the step that shows it. */
export const chartWordsSchema = v.strictObject({
  rates: v.strictObject({
    series: record(id, text),
    events: record(id, text),
    meeting: text,
    /** Of a rate that was announced, `{rate}` for `{date}`. */
    announced: text,
  }),
  counts: v.strictObject({
    counts: record(id, text),
    notes: record(countryCode, sentence),
    balance: v.strictObject({ exports: text, imports: text }),
  }),
  matrix: v.strictObject({ voices: v.array(text), rows: record(id, text) }),
  timeline: v.strictObject({ kinds: record(id, text), events: record(id, text) }),
});
