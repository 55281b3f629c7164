import { CountsChart } from '../charts/counts/CountsChart.tsx';
import { FollowUpsChart } from '../charts/followUps/FollowUpsChart.tsx';
import { MatrixChart } from '../charts/matrix/MatrixChart.tsx';
import { RatesChart } from '../charts/rates/RatesChart.tsx';
import { TimelineChart } from '../charts/timeline/TimelineChart.tsx';
import { estimateTextWidth } from '../map/labels/label.ts';
import type { ChartViews } from '../viewModel/charts.ts';
import type { ChartPictureView } from '../viewModel/pictures.ts';
