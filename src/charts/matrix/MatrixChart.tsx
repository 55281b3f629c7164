import { ChartLabel, ChartMark, ChartSvg } from '../shared/ChartSvg.tsx';
import { type ChartSize, canvases } from '../shared/canvas.ts';
import type { Measure } from '../shared/text.ts';
import { layoutMatrix, type MatrixView } from './layout.ts';
import styles from './MatrixChart.module.css';

type Props = {
  view: MatrixView;
  /** Ids of the rows in full tone; empty for all. */
  focus: readonly string[];
  size: ChartSize;
  measure: Measure;
};

/** Who said what, by topic: a mark in the shape of its voice where words of that voice were found. */
export function MatrixChart({ view, focus, size, measure }: Props) {
  const canvas = canvases[size];
  const { columns, rows } = layoutMatrix(view, canvas, measure, focus);
  return (
    <ChartSvg canvas={canvas} direction={view.direction}>
      {rows.map(({ id, band, line }) => (
        <g key={id}>
          {band !== undefined && (
            <rect className={styles.band} x={0} y={band.y} width={canvas.widthPx} height={band.height} />
          )}
          <path className={styles.line} d={`M${line.x0},${line.y}H${line.x1}`} />
        </g>
      ))}
      {columns.map(({ id, label, leader, isFocus }) => (
        <g key={id}>
          <path className={styles.leader} d={leader} />
          <ChartLabel label={label} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
        </g>
      ))}
      {rows.map(({ id, isFocus, head, cells }) => (
        <g key={id} data-row={id} data-focus={isFocus || undefined}>
          {head !== undefined && (
            <ChartLabel label={head} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
          )}
          {cells.map(({ x, y, sizePx, mark, claims }) => (
            <ChartMark
              key={x}
              hasRim={false}
              mark={mark}
              x={x}
              y={y}
              sizePx={sizePx}
              isFocus={isFocus}
              claims={claims}
            />
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}
