import { ChartDate, ChartLabel, ChartMark, ChartSvg, MeetingLine } from '../shared/ChartSvg.tsx';
import { type ChartSize, canvases } from '../shared/canvas.ts';
import type { Measure } from '../shared/text.ts';
import styles from './FollowUpsChart.module.css';
import { type FollowUpsView, layoutFollowUps } from './layout.ts';

type Props = {
  view: FollowUpsView;
  /** Ids of the proposals in full tone; empty for all. */
  focus: readonly string[];
  size: ChartSize;
  measure: Measure;
};

/** What followed each of the proposals, by subject: dated marks, hollow for words and filled for deeds. */
export function FollowUpsChart({ view, focus, size, measure }: Props) {
  const canvas = canvases[size];
  const { meeting, ticks, rows, key } = layoutFollowUps(view, canvas, measure, focus);
  return (
    <ChartSvg canvas={canvas} direction={view.direction}>
      {ticks.map(({ x, y0, y1, label }) => (
        <g key={x}>
          <path className={styles.tick} d={`M${x},${y0}V${y1}`} />
          <ChartLabel label={label} tone="soft" />
        </g>
      ))}
      <MeetingLine x={meeting.x} y0={meeting.y0} y1={meeting.y1} />
      <ChartLabel label={meeting.label} tone="accent" />
      {rows.map(({ id, isFocus, y, x0, x1, number, title, marks, dates, nothing }) => (
        <g key={id} data-row={id} data-focus={isFocus || undefined}>
          <path className={styles.line} d={`M${x0},${y}H${x1}`} />
          <ChartLabel label={number} tone="soft" isFocus={isFocus} />
          <ChartLabel label={title} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
          {dates.map((label, at) => (
            <ChartLabel key={at} label={label} tone="soft" />
          ))}
          {marks.map((mark, at) => (
            <ChartDate key={at} mark={mark} isFocus={isFocus} />
          ))}
          {nothing !== undefined && <ChartLabel label={nothing} tone="soft" />}
        </g>
      ))}
      {key.map(({ id, x, y, sizePx, mark, label }) => (
        <g key={id}>
          <ChartMark mark={mark} x={x} y={y} sizePx={sizePx} isFocus />
          <ChartLabel label={label} />
        </g>
      ))}
    </ChartSvg>
  );
}
