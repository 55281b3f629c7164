import type { ExtentView, MapView } from '../viewModel/map.ts';
import styles from './Locator.module.css';
import { outlineId } from './OutlineDefs.tsx';

type Props = {
  extent: ExtentView;
  map: Pick<MapView, 'aspect' | 'extents'>;
  countries: readonly { code: string }[];
};

/** The widest extent as a thumbnail, with this one drawn on it. Says nothing the map's name does not. */
export function Locator({ extent, map: { aspect, extents }, countries }: Props) {
  const widest = Object.values(extents).reduce((a, b) => (b.width > a.width ? b : a));
  return (
    <svg
      className={styles.locator}
      viewBox={`${widest.x} ${widest.y} ${widest.width} ${widest.width / aspect}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <use href={`#${outlineId('land')}`} className={styles.land} />
      {countries.map(({ code }) => (
        <use key={code} href={`#${outlineId(code)}`} className={styles.participant} />
      ))}
      <rect
        className={styles.extent}
        x={extent.x}
        y={extent.y}
        width={extent.width}
        height={extent.width / aspect}
      />
    </svg>
  );
}
