import type { ReactNode } from 'react';
import styles from './ChartSvg.module.css';
import type { CanvasSize, Direction } from './canvas.ts';
import { type DatedMark, type Mark, markPath } from './marks.ts';
import { type Label, leading } from './text.ts';

type ChartProps = {
  canvas: CanvasSize;
  direction: Direction;
  children: ReactNode;
};

/** The sheet a chart is drawn on. It is hidden from screen readers: the figure around it carries its name, point and table. */
export function ChartSvg({ canvas: { widthPx, heightPx }, direction, children }: ChartProps) {
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      width={widthPx}
      height={heightPx}
      direction={direction}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** `soft` is for axes and whatever stands back, `accent` for the meeting. */
type Tone = 'ink' | 'soft' | 'accent';

type LabelProps = { label: Label; tone?: Tone; isFocus?: boolean };

/** Words at their place, with a rim of the ground's colour that keeps them legible over a line. */
export function ChartLabel({
  label: { lines, x, y, anchor, px, isBold },
  tone = 'ink',
  isFocus,
}: LabelProps) {
  return (
    <text
      className={styles.text}
      x={x}
      y={y}
      fontSize={px}
      fontWeight={isBold ? 600 : 400}
      textAnchor={anchor}
      data-tone={tone}
      data-focus={isFocus || undefined}
    >
      {lines.length === 1
        ? lines[0]
        : lines.map((line, at) => (
            <tspan key={at} x={x} dy={at === 0 ? 0 : Math.round(px * leading * 10) / 10}>
              {line}
            </tspan>
          ))}
    </text>
  );
}

type MarkProps = {
  mark: Mark;
  x: number;
  y: number;
  sizePx: number;
  /** Whether it is set off from what it may lie on, a line or another mark. */
  hasRim?: boolean;
  isFocus: boolean;
  /** Ids of the facts it stands for. */
  claims?: readonly string[];
};

/** A mark at its place: filled, or only its outline. */
export function ChartMark({ mark, x, y, sizePx, hasRim = true, isFocus, claims }: MarkProps) {
  return (
    <path
      className={hasRim ? styles.mark : `${styles.mark} ${styles.bare}`}
      transform={`translate(${x} ${y})`}
      d={markPath(mark.shape, mark.isHollow ? sizePx * 0.86 : sizePx)}
      data-hollow={mark.isHollow || undefined}
      data-focus={isFocus || undefined}
      data-claims={claims?.join(' ') || undefined}
    />
  );
}

/** A mark at its date, over a line as long as what a date knows that knows no day. */
export function ChartDate({ mark: { span, ...mark }, isFocus }: { mark: DatedMark; isFocus: boolean }) {
  return (
    <>
      {span !== undefined && (
        <path
          className={styles.span}
          d={`M${span.x0},${mark.y}H${span.x1}`}
          data-focus={isFocus || undefined}
        />
      )}
      <ChartMark
        mark={mark.mark}
        x={mark.x}
        y={mark.y}
        sizePx={mark.sizePx}
        isFocus={isFocus}
        claims={mark.claims}
      />
    </>
  );
}

/** The line of the meeting, through all that is dated. */
export function MeetingLine({ x, y0, y1 }: { x: number; y0: number; y1: number }) {
  return <path className={styles.meeting} d={`M${x},${y0}V${y1}`} />;
}
