import type { CanvasSize, Direction } from '../shared/canvas.ts';
import type { Measure } from '../shared/text.ts';
import { type BarsLayout, layoutBars } from './bars.ts';
import { type GroupsLayout, layoutGroups } from './groups.ts';

/** A bar: its length, 0 or above, and its figure in words. `flow` gives it a tip: goods that go out, or come in. */
export type CountBar = {
  id: string;
  name: string;
  value: number;
  figure: string;
  claims: string[];
  flow?: 'out' | 'in';
};

/** One thing counted twice or more: for each count a bar, or null where it has no figure. */
export type CountGroup = {
  id: string;
  name: string;
  bars: (Omit<CountBar, 'name'> | null)[];
  /** What has to be said of its figures. */
  note?: string;
  /** The same in two or three words, which stand for the note where the group is not in focus. */
  remark?: string;
  /** Place of the bar that the note is of: it is somebody else's count, or of another time, than the key says. */
  noted?: number;
};

/** Trade by more than one count: a few sums, or pairs of bars by country. All words are ready to be drawn. */
export type CountsView =
  | { kind: 'totals' | 'balance'; direction: Direction; bars: CountBar[] }
  | {
      kind: 'countries';
      direction: Direction;
      /** Names of the counts, in the order of each group's bars. */
      counts: string[];
      /** What the figures are in, where they do not say so themselves. */
      unit?: string;
      /** Words for a bar without a figure. */
      nothing: string;
      groups: CountGroup[];
    };

export type CountsLayout = ({ kind: 'bars' } & BarsLayout) | ({ kind: 'groups' } & GroupsLayout);

/**
 * Bars on one scale that starts at zero; each has its figure beside it.
 *
 * @param focus ids of the bars or groups in full tone; empty for all
 * @param measure see `Measure`
 */
export function layoutCounts(
  view: CountsView,
  size: CanvasSize,
  measure: Measure,
  focus: readonly string[] = [],
): CountsLayout {
  return view.kind === 'countries'
    ? { kind: 'groups', ...layoutGroups(view, size, measure, focus) }
    : { kind: 'bars', ...layoutBars(view, size, measure, focus) };
}
