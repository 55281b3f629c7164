import { outlinePaths } from '../ui/HtmlSlot.tsx';
import type { MapPaths, MapView, SceneView } from '../viewModel/map.ts';
import styles from './MapShapes.module.css';

type Props = {
  scene: SceneView;
  map: MapView;
  countries: readonly { code: string }[];
  selected?: string | undefined;
  /** Path data at build; the browser has none and keeps what the document came with. */
  paths: MapPaths | undefined;
};

/** Ids of the drawn outlines, which locators and stills draw again by reference. */
export const outlineId = (name: string) => `map-${name}`;

/**
 * The land, the participants and the lines of the map that follows the story, drawn once per page.
 *
 * `d` is written at build and left alone when React takes over (`suppressHydrationWarning`), so outlines travel once.
 * Should React draw the map anew, the outlines kept from the document are put back in.
 */
export function MapShapes({ scene, map, countries, selected, paths }: Props) {
  const shape = (name: string, d: string | undefined) => (
    <path
      id={outlineId(name)}
      d={d ?? outlinePaths.get(outlineId(name))}
      vectorEffect="non-scaling-stroke"
      suppressHydrationWarning
    />
  );
  return (
    <>
      {/* Painted first and written last: the participants come in the first packets, in the longest language too. */}
      <g className={styles.graticule}>
        <use href={`#${outlineId('graticule')}`} />
      </g>
      <g className={styles.land}>
        <use href={`#${outlineId('land')}`} />
      </g>
      <g className={styles.halos}>
        {countries.map(({ code }) => (
          <use key={code} href={`#${outlineId(code)}`} data-country={code} />
        ))}
      </g>
      {countries.map(({ code }) => (
        <g
          key={code}
          className={styles.participant}
          data-country={code}
          data-lit={scene.lit.includes(code) || undefined}
          data-selected={code === selected || undefined}
        >
          {shape(code, paths?.participants[code])}
        </g>
      ))}
      <g className={styles.neutral}>{shape('neutral', paths?.neutral)}</g>
      <g className={styles.borders}>{shape('borders', paths?.borders)}</g>
      <g className={styles.lakes}>{shape('lakes', paths?.lakes)}</g>
      <g className={styles.disputed}>{shape('disputed', paths?.disputed)}</g>
      {map.routes.map(({ id, status }) => (
        <g
          key={id}
          className={styles.route}
          data-status={status}
          data-shown={scene.routes.includes(id) || undefined}
        >
          {shape(id, paths?.routes[id])}
        </g>
      ))}
      <defs>
        {shape('land', paths?.land)}
        {shape('graticule', paths?.graticule)}
      </defs>
      {selected !== undefined && <use href={`#${outlineId(selected)}`} className={styles.outline} />}
    </>
  );
}

/** The same picture by reference, for a still or a locator beside the map that follows the story. */
export function StaticMapShapes({
  scene,
  map,
  countries,
  isChoosable = false,
}: Pick<Props, 'scene' | 'map' | 'countries'> & {
  /** Whether a country may be chosen on it. */
  isChoosable?: boolean;
}) {
  const again = (name: string) => <use href={`#${outlineId(name)}`} />;
  return (
    <>
      <g className={styles.graticule}>{again('graticule')}</g>
      <g className={styles.land}>{again('land')}</g>
      <g className={styles.borders}>{again('borders')}</g>
      {countries.map(({ code }) => (
        <g
          key={code}
          className={styles.participant}
          data-country={isChoosable ? code : undefined}
          data-lit={scene.lit.includes(code) || undefined}
        >
          {again(code)}
        </g>
      ))}
      <g className={styles.neutral}>{again('neutral')}</g>
      <g className={styles.lakes}>{again('lakes')}</g>
      <g className={styles.disputed}>{again('disputed')}</g>
      {map.routes
        .filter(({ id }) => scene.routes.includes(id))
        .map(({ id, status }) => (
          <g key={id} className={styles.route} data-status={status} data-shown>
            {again(id)}
          </g>
        ))}
    </>
  );
}

/** Stripes for areas that are in neither tone. */
export function Hatch() {
  return (
    <defs>
      <pattern
        id="map-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className={styles.ground} />
        <rect width="1.4" height="5" className={styles.stripe} />
      </pattern>
    </defs>
  );
}

/** The outlines alone, drawn nowhere: for a page of stills, which draw them by reference. */
export function MapDefinitions({ paths }: { paths: MapPaths }) {
  const { land, borders, participants, neutral, disputed, lakes, graticule, routes } = paths;
  const shapes = { land, borders, ...participants, neutral, disputed, lakes, graticule, ...routes };
  return (
    <svg className={styles.definitions} width="0" height="0" aria-hidden="true" focusable="false">
      <Hatch />
      <defs>
        {Object.entries(shapes).map(([name, d]) => (
          <path key={name} id={outlineId(name)} d={d} vectorEffect="non-scaling-stroke" />
        ))}
      </defs>
    </svg>
  );
}
