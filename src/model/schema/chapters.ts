import * as v from 'valibot';
import { countryCode, id, record, sentence, sentences, text, valueName } from './primitives.ts';

/** A pair of things a line joins or a border parts. */
const pairOf = <T extends v.GenericSchema>(one: T) => v.tuple([one, one]);

/** Countries in classes of a value, or by a state such as `passed`. A null value and the state `none-found` are hatched. */
const shade = v.variant('by', [
  v.strictObject({
    by: v.literal('value'),
    values: record(countryCode, v.nullable(valueName)),
    /** Thresholds between the classes, ascending, in the values' own unit: two make three classes. */
    classes: v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(4)),
  }),
  v.strictObject({ by: v.literal('state'), states: record(countryCode, id) }),
]);

export const mapPicture = v.strictObject({
  kind: v.literal('map'),
  /** The name of an entry of `extents` in map.json. */
  extent: id,
  highlighted: v.array(countryCode),
  places: v.optional(v.array(id)),
  routes: v.optional(v.array(id)),
  /** Borders to stress, each by the two countries it parts. */
  borders: v.optional(v.array(pairOf(countryCode))),
  /** Lines from place to place. */
  arcs: v.optional(v.array(pairOf(id))),
  shade: v.optional(shade),
  /** Circles whose area is the value. */
  circles: v.optional(record(countryCode, valueName)),
  /** How strongly the land's heights are drawn: normal where nothing is said, and never under a shade. */
  relief: v.optional(v.picklist(['strong', 'normal', 'none'])),
});

/** What a step shows: a map, or a chart of charts.json with the part it speaks of in focus. */
export const picture = v.variant('kind', [
  mapPicture,
  v.strictObject({
    kind: v.literal('rates'),
    focus: v.optional(id),
    /** Later events to show; none where it is left out. */
    events: v.optional(v.array(id)),
  }),
  v.strictObject({
    kind: v.literal('counts'),
    view: v.picklist(['totals', 'countries', 'balance']),
    focus: v.optional(countryCode),
  }),
  v.strictObject({ kind: v.literal('matrix'), focus: v.pipe(v.array(id), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('timeline'), focus: v.optional(v.array(id)) }),
  v.strictObject({ kind: v.literal('follow-ups') }),
]);

/**
 * The story: chapters of steps, each step with the picture it shows, `chapters.json`. Ids of steps and details are
 * anchors of the page: each begins with its chapter's id. The first chapter is the opening; its words are in opening.json.
 */
export const chaptersSchema = v.pipe(
  v.array(
    v.strictObject({
      id,
      steps: v.array(
        v.strictObject({
          id,
          /** Set where the step is one of those that frames in other pages show. */
          lead: v.optional(v.literal(true)),
          /** The proposal whose card opens in place here. */
          proposal: v.optional(id),
          picture,
        }),
      ),
      details: v.optional(v.array(id)),
    }),
  ),
  v.minLength(1),
);

/** What a detail is made of, in the order it is read. */
const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), sentences }),
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
  /** Beside each proposal, the points of a text on the same subject; `lead` says what that does and does not mean. */
  v.strictObject({
    kind: v.literal('beside'),
    lead: sentences,
    rows: v.array(v.strictObject({ proposal: id, points: v.array(sentence) })),
  }),
  /** Who came, from the words of the countries. */
  v.strictObject({ kind: v.literal('roster') }),
  /** What came after each proposal, from the words of the proposals. */
  v.strictObject({ kind: v.literal('follow-ups') }),
]);

const stepWords = v.strictObject({
  /** Runs in before the first sentence. */
  heading: v.optional(text),
  sentences,
  /** The text alternative of its picture: the point, one sentence. */
  point: sentence,
  /** Words written on countries of its map; one line break is room enough. */
  labels: v.optional(record(countryCode, sentence)),
  /** On the step of a proposal, the one line of what has happened since. */
  since: v.optional(sentence),
});

/** The words of the chapters, `locales/<code>/chapters.json`; `nav` is the short form of the title. */
export const chapterWordsSchema = record(
  id,
  v.strictObject({
    title: text,
    nav: text,
    steps: v.optional(record(id, stepWords), {}),
    /** What a reader need not read to follow the story: closed until it is opened. */
    details: v.optional(v.array(v.strictObject({ id, summary: text, blocks: v.array(block) })), []),
  }),
);
