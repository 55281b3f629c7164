import type { ReactNode } from 'react';
import styles from './ChartSvg.module.css';
import type { CanvasSize, Direction } from './canvas.ts';
import { type Mark, markPath } from './marks.ts';
import { type Label, leading } from './text.ts';

type ChartProps = {
  canvas: CanvasSize;
  direction: Direction;
  /** Class of the chart's own styles. */
  className: string | undefined;
  children: ReactNode;
};

/** The sheet a chart is drawn on. It is hidden from screen readers: the figure around it carries its name, point and table. */
export function ChartSvg({ canvas: { widthPx, heightPx }, direction, className, children }: ChartProps) {
  return (
    <svg
      className={`${styles.chart} ${className ?? ''}`}
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
  className: string | undefined;
  isFocus: boolean;
  /** Ids of the facts it stands for. */
  claims?: readonly string[];
};

/** A mark at its place: filled, or only its outline. */
export function ChartMark({ mark, x, y, sizePx, className, isFocus, claims }: MarkProps) {
  return (
    <path
      className={className}
      transform={`translate(${x} ${y})`}
      d={markPath(mark.shape, mark.isHollow ? sizePx * 0.86 : sizePx)}
      data-hollow={mark.isHollow || undefined}
      data-focus={isFocus || undefined}
      data-claims={claims?.join(' ') || undefined}
    />
  );
}
