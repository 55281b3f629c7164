import { CountsChart } from '../charts/counts/CountsChart.tsx';
import type { CountsView } from '../charts/counts/layout.ts';
import { FollowUpsChart } from '../charts/followUps/FollowUpsChart.tsx';
import { MatrixChart } from '../charts/matrix/MatrixChart.tsx';
import { RatesChart } from '../charts/rates/RatesChart.tsx';
import { TimelineChart } from '../charts/timeline/TimelineChart.tsx';
import { estimateTextWidth } from '../map/labels/label.ts';
import type { ChartViews } from '../viewModel/charts.ts';
import type { ChartPictureView } from '../viewModel/pictures.ts';

type Props = { picture: ChartPictureView; views: ChartViews; size: 'small' | 'large' };

/** The width of a text in CSS pixels; the same estimate as for the map's names, so that files and pages agree. */
const measure = (text: string, px: number) => estimateTextWidth(text, false) * px;

/** The chart of a step's picture, with what the step speaks of in full tone. */
export function Chart({ picture: { chart, focus, view, events = [] }, views, size }: Props) {
  const common = { focus, size, measure };
  switch (chart) {
    case 'rates': {
      const rates = { ...views.rates, events: views.rates.events.filter(({ id }) => events.includes(id)) };
      return <RatesChart view={rates} {...common} />;
    }
    case 'counts':
      return <CountsChart view={views.counts[(view ?? 'totals') as CountsView['kind']]} {...common} />;
    case 'matrix':
      return <MatrixChart view={views.matrix} {...common} />;
    case 'timeline':
      return <TimelineChart view={views.timeline} {...common} />;
    case 'follow-ups':
      return <FollowUpsChart view={views.followUps} {...common} />;
  }
}
