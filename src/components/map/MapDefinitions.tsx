import type { MapPaths } from '../../edition/mapView.ts';
import { Hatch } from './Hatch.tsx';
import styles from './MapDefinitions.module.css';
import { shapeId } from './MapShapes.tsx';

/** The outlines alone, drawn nowhere: for a page of stills, which draw them by reference. */
export function MapDefinitions({ paths }: { paths: MapPaths }) {
  const { land, borders, participants, neutral, disputed, lakes, graticule, routes } = paths;
  const shapes = { land, borders, ...participants, neutral, disputed, lakes, graticule, ...routes };
  return (
    <svg className={styles.definitions} width="0" height="0" aria-hidden="true" focusable="false">
      <Hatch />
      <defs>
        {Object.entries(shapes).map(([name, d]) => (
          <path key={name} id={shapeId(name)} d={d} vectorEffect="non-scaling-stroke" />
        ))}
      </defs>
    </svg>
  );
}
