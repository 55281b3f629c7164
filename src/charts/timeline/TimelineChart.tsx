import { ChartDate, ChartLabel, ChartSvg, MeetingLine } from '../shared/ChartSvg.tsx';
import { type ChartSize, canvases } from '../shared/canvas.ts';
import type { Measure } from '../shared/text.ts';
import { layoutTimeline, type TimelineView } from './layout.ts';
import styles from './TimelineChart.module.css';

type Props = {
  view: TimelineView;
  /** Ids of the events in full tone; empty for all. */
  focus: readonly string[];
  size: ChartSize;
  measure: Measure;
};

/** Years of events, a lane for each kind, true to scale up to the day the story is as of. */
export function TimelineChart({ view, focus, size, measure }: Props) {
  const canvas = canvases[size];
  const { ticks, end, axis, meeting, lanes, marks, labels } = layoutTimeline(view, canvas, measure, focus);
  return (
    <ChartSvg canvas={canvas} direction={view.direction}>
      {ticks.map(({ x, label }) => (
        <g key={x}>
          <path className={styles.tick} d={`M${x},${axis.y0}V${axis.y1 + 6}`} />
          <ChartLabel label={label} tone="soft" />
        </g>
      ))}
      <path className={styles.end} d={`M${end.x},${axis.y0}V${axis.y1 + 6}`} />
      <ChartLabel label={end.label} tone="soft" />
      {lanes.map(({ id, y, x0, x1, active }) => (
        <g key={id}>
          <path className={styles.lane} d={`M${x0},${y}H${x1}`} />
          {active !== undefined && <path className={styles.active} d={`M${active.x0},${y}H${active.x1}`} />}
        </g>
      ))}
      {meeting !== undefined && (
        <>
          <MeetingLine x={meeting.x} y0={meeting.y0} y1={meeting.y1} />
          <ChartLabel label={meeting.label} tone="accent" />
        </>
      )}
      {lanes.map(({ id, name }) => (
        <ChartLabel key={id} label={name} tone="soft" />
      ))}
      {labels.map(({ id, leader }) =>
        leader === '' ? null : <path key={id} className={styles.leader} d={leader} />,
      )}
      {labels.map(({ id, isFocus, date, text }) => (
        <g key={id}>
          {date !== undefined && <ChartLabel label={date} tone="soft" />}
          <ChartLabel label={text} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
        </g>
      ))}
      {[...marks]
        .sort((a, b) => Number(a.isFocus) - Number(b.isFocus))
        .map((mark) => (
          <ChartDate key={mark.id} mark={mark} isFocus={mark.isFocus} />
        ))}
    </ChartSvg>
  );
}
