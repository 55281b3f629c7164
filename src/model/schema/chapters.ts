import * as v from 'valibot';
import { claimId, countryCode, id, record, sentence, text } from './primitives.ts';

/** What a chapter is made of, in the order it is read. */
const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), sentences: v.pipe(v.array(sentence), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('heading'), text }),
  v.strictObject({ kind: v.literal('list'), ordered: v.optional(v.boolean()), items: v.array(sentence) }),
  v.strictObject({
    kind: v.literal('facts'),
    rows: v.array(v.strictObject({ label: text, value: sentence })),
  }),
  v.strictObject({
    kind: v.literal('table'),
    caption: sentence,
    columns: v.pipe(v.array(text), v.minLength(2)),
    /** A null cell means that nothing was found, and says so. */
    rows: v.array(v.strictObject({ head: text, cells: v.array(v.nullable(sentence)) })),
    numeric: v.optional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('dated'),
    items: v.array(v.strictObject({ date: text, sentence })),
  }),
  /** Who said what, one mark per statement; the table that follows it gives its rows and columns their names. */
  v.strictObject({
    kind: v.literal('matrix'),
    point: sentence,
    /** First letters of the ids of the facts that count: the sections of the ledger. */
    sections: v.array(text),
    /** For each column, whose word it is, as facts are attributed. */
    voices: v.array(v.pipe(v.array(id), v.minLength(1))),
    /** For each row, its topics; facts named here stand in this row and not in their topic's. */
    rows: v.array(v.strictObject({ topics: v.array(id), claims: v.optional(v.array(claimId)) })),
  }),
  /** Two counts side by side, figures by name; the table that follows it names the counts in its columns. */
  v.strictObject({
    kind: v.literal('trade-bars'),
    point: sentence,
    totals: v.tuple([text, text]),
    groups: v.array(
      v.strictObject({
        country: countryCode,
        values: v.tuple([v.nullable(text), v.nullable(text)]),
        /** A figure of another period or count, which shares no bar. */
        note: v.optional(sentence),
      }),
    ),
  }),
  /** Dated sentences with a drawn axis above them: an item with a `mark`, one of `kinds`, stands on it by its short label. */
  v.strictObject({
    kind: v.literal('timeline'),
    point: sentence,
    kinds: record(id, text),
    items: v.array(
      v.strictObject({
        date: text,
        mark: v.optional(id),
        label: v.optional(text),
        place: v.optional(id),
        sentence,
      }),
    ),
  }),
  /** Beside each proposal, the points of a text on the same subject; `lead` says what that does and does not mean. */
  v.strictObject({
    kind: v.literal('beside'),
    lead: v.pipe(v.array(sentence), v.minLength(1)),
    rows: v.array(v.strictObject({ proposal: id, points: v.array(sentence) })),
  }),
  v.strictObject({ kind: v.literal('roster') }),
  v.strictObject({ kind: v.literal('proposals') }),
  v.strictObject({ kind: v.literal('follow-ups') }),
  v.strictObject({ kind: v.literal('notes') }),
]);

/** Words of one chapter: `nav` is its short name in lists, `picture` the point of its map or chart in one or two sentences. */
const chapterWords = v.strictObject({
  title: text,
  nav: text,
  picture: v.optional(v.array(sentence)),
  blocks: v.array(block),
});

export const chapterWordsSchema = record(id, chapterWords);
