import { ChartLabel, ChartSvg, MeetingLine } from '../shared/ChartSvg.tsx';
import { type ChartSize, canvases } from '../shared/canvas.ts';
import type { Measure } from '../shared/text.ts';
import { layoutRates, type RatesView } from './layout.ts';
import styles from './RatesChart.module.css';

type Props = {
  view: RatesView;
  /** Ids of the series in full tone; empty for all. */
  focus: readonly string[];
  size: ChartSize;
  measure: Measure;
};

/** Tariff rates as stepped lines, each named at its end, with the meeting marked and later events dated. */
export function RatesChart({ view, focus, size, measure }: Props) {
  const canvas = canvases[size];
  const { levels, ticks, axis, meeting, lines, events } = layoutRates(view, canvas, measure, focus);
  // What is in full tone is drawn last, over the rest.
  const inOrder = [...lines].sort((a, b) => Number(a.isFocus) - Number(b.isFocus));
  return (
    <ChartSvg canvas={canvas} direction={view.direction}>
      {levels.map(({ y, x0, x1, label }) => (
        <g key={y}>
          <path className={styles.level} d={`M${x0},${y}H${x1}`} />
          <ChartLabel label={label} tone="soft" />
        </g>
      ))}
      <path className={styles.axis} d={`M${axis.x0},${axis.y}H${axis.x1}`} />
      {ticks.map(({ x, label }) => (
        <g key={x}>
          <path className={styles.axis} d={`M${x},${axis.y}v5`} />
          <ChartLabel label={label} tone="soft" />
        </g>
      ))}
      <MeetingLine x={meeting.x} y0={meeting.y0} y1={meeting.y1} />
      {inOrder.map(({ id, place, d, isFocus, claims }) => (
        <path
          key={id}
          className={styles.line}
          d={d}
          data-series={place}
          data-focus={isFocus || undefined}
          data-claims={claims.join(' ') || undefined}
        />
      ))}
      {inOrder.map(({ id, end, isFocus, place }) => (
        <circle
          key={id}
          className={styles.end}
          cx={end.x}
          cy={end.y}
          r={isFocus ? 5 : 3.5}
          data-series={place}
          data-focus={isFocus || undefined}
        />
      ))}
      {lines.map(({ id, name, figure, steps, announced, isFocus }) => (
        <g key={id}>
          <ChartLabel label={name} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
          <ChartLabel label={figure} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
          {steps.map((label, at) => (
            <ChartLabel key={at} label={label} tone="soft" />
          ))}
          {announced.map(({ x, y, label }) => (
            <g key={x}>
              <circle className={styles.announced} cx={x} cy={y} r={4.5} />
              <ChartLabel label={label} tone="soft" />
            </g>
          ))}
        </g>
      ))}
      {meeting.label && <ChartLabel label={meeting.label} tone="accent" />}
      {events?.axis && (
        <path className={styles.axis} d={`M${events.axis.x},${events.axis.y0}V${events.axis.y1}`} />
      )}
      {events?.marks.map(({ id, x, y, leader, date, words, claims, isMeeting }) => (
        <g key={id} data-claims={claims.join(' ') || undefined}>
          {leader !== '' && <path className={styles.leader} d={leader} />}
          <circle className={styles.event} cx={x} cy={y} r={4.5} data-meeting={isMeeting || undefined} />
          <ChartLabel label={date} tone={isMeeting ? 'accent' : 'ink'} />
          <ChartLabel label={words} tone={isMeeting ? 'accent' : 'ink'} />
        </g>
      ))}
    </ChartSvg>
  );
}
