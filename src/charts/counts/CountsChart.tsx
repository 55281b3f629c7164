import { ChartLabel, ChartSvg } from '../shared/ChartSvg.tsx';
import { type ChartSize, canvases } from '../shared/canvas.ts';
import { hatchPath } from '../shared/marks.ts';
import type { Measure } from '../shared/text.ts';
import styles from './CountsChart.module.css';
import type { GroupsLayout } from './groups.ts';
import { type BarsLayout, type CountsView, layoutCounts } from './layout.ts';

type Props = {
  view: CountsView;
  /** Ids of the bars or countries in full tone; empty for all. */
  focus: readonly string[];
  size: ChartSize;
  measure: Measure;
};

/** Trade by more than one count: broad bars for sums, pairs of bars for countries. */
export function CountsChart({ view, focus, size, measure }: Props) {
  const canvas = canvases[size];
  const layout = layoutCounts(view, canvas, measure, focus);
  return (
    <ChartSvg canvas={canvas} direction={view.direction}>
      {layout.kind === 'bars' ? (
        <Bars layout={layout} isFlow={view.kind === 'balance'} />
      ) : (
        <Groups layout={layout} />
      )}
    </ChartSvg>
  );
}

/** Sums; what flows is all of one count and has one filling. */
function Bars({ layout: { bars, mark }, isFlow }: { layout: BarsLayout; isFlow: boolean }) {
  return (
    <>
      {mark !== undefined && <path className={styles.mark} d={`M${mark.x},${mark.y0}V${mark.y1}`} />}
      {bars.map(({ id, place, d, isFocus, claims, name, figure }) => (
        <g key={id}>
          <path
            className={styles.bar}
            d={d}
            data-count={isFlow ? 0 : place}
            data-focus={isFocus || undefined}
            data-claims={claims.join(' ') || undefined}
          />
          <ChartLabel label={name} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
          <ChartLabel label={figure} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
        </g>
      ))}
    </>
  );
}

function Groups({ layout: { key, unit, groups } }: { layout: GroupsLayout }) {
  return (
    <>
      {key.map(({ place, box, label }) => (
        <g key={place}>
          <rect className={styles.bar} {...box} data-count={place} data-focus />
          <ChartLabel label={label} />
        </g>
      ))}
      {unit !== undefined && <ChartLabel label={unit} tone="soft" />}
      {groups.map(({ id, isFocus, name, bars, note }) => (
        <g key={id} data-country={id}>
          <ChartLabel label={name} tone={isFocus ? 'ink' : 'soft'} isFocus={isFocus} />
          {bars.map(({ place, box, isNothing, isNoted, figure, claims }) => (
            <g key={place}>
              <rect
                className={isNothing ? styles.nothing : styles.bar}
                {...box}
                data-count={place}
                data-noted={isNoted || undefined}
                data-focus={isFocus || undefined}
                data-claims={claims.join(' ') || undefined}
              />
              {isNothing && <path className={styles.hatch} d={hatchPath(box, 5)} />}
              <ChartLabel label={figure} tone={isFocus && !isNothing ? 'ink' : 'soft'} isFocus={isFocus} />
            </g>
          ))}
          {note !== undefined && <ChartLabel label={note} tone={isFocus ? 'ink' : 'soft'} />}
        </g>
      ))}
    </>
  );
}
