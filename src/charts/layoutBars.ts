import { descending, max, scaleLinear } from 'd3';

export type BarGroup<Id> = {
  id: Id;
  /** Length of each bar as a part of the longest, from 0 to 1; null where there is no value, so that a gap is no zero. */
  shares: (number | null)[];
};

/**
 * Bars of several groups on one scale that starts at zero, the largest first value first; groups without one come last.
 *
 * @param groups values in the same order in each group, 0 or above
 */
export function layoutBars<Id>(
  groups: readonly { id: Id; values: readonly (number | null)[] }[],
): BarGroup<Id>[] {
  const longest = max(groups.flatMap(({ values }) => values.filter((value) => value !== null))) ?? 0;
  const toShare = scaleLinear([0, longest], [0, longest === 0 ? 0 : 1]);
  return [...groups]
    .sort((a, b) => descending(a.values[0] ?? -1, b.values[0] ?? -1))
    .map(({ id, values }) => ({
      id,
      shares: values.map((value) => (value === null ? null : Math.round(toShare(value) * 1e4) / 1e4)),
    }));
}
