import type { CountsView } from '../charts/counts/layout.ts';
import type { FollowUpsView } from '../charts/followUps/layout.ts';
import type { MatrixView } from '../charts/matrix/layout.ts';
import type { RatesView } from '../charts/rates/layout.ts';
import type { TimelineView } from '../charts/timeline/layout.ts';
import { toCountsView } from './charts/counts.ts';
import { toFollowUpsView } from './charts/followUps.ts';
import { toMatrixView } from './charts/matrix.ts';
import { toRatesView } from './charts/rates.ts';
import { toTimelineView } from './charts/timeline.ts';
import type { LocalizedContent } from './content.ts';

/** Every chart of the story in words, ready to be laid out. A step's picture says which, and what is bright in it. */
export type ChartViews = {
  /** With all later events; a step shows some of them. */
  rates: RatesView;
  counts: Record<CountsView['kind'], CountsView>;
  matrix: MatrixView;
  timeline: TimelineView;
  followUps: FollowUpsView;
};

/** The charts in one language. */
export function toChartViews(content: LocalizedContent): ChartViews {
  const { charts } = content.story;
  const words = content.words.charts;
  const { meeting } = words.rates;
  const counts = (kind: CountsView['kind']) => toCountsView(charts.counts, words.counts, kind, content);
  return {
    rates: toRatesView(
      charts.rates,
      words.rates,
      charts.rates.events.map(({ id }) => id),
      content,
    ),
    counts: { totals: counts('totals'), countries: counts('countries'), balance: counts('balance') },
    matrix: toMatrixView(charts.matrix, words.matrix, content),
    timeline: toTimelineView(charts.timeline, words.timeline, meeting, content),
    followUps: toFollowUpsView(meeting, content),
  };
}
