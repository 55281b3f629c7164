import * as v from 'valibot';
import { countryCode, id, record, valueName } from './primitives.ts';

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
