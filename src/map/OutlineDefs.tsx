import type { MapPaths } from '../viewModel/map.ts';
import styles from './MapShapes.module.css';

/** Ids of the outlines of a document, which every map draws by reference. */
export const outlineId = (name: string) => `map-${name}`;

/** Id of the hatching at an extent's own scale, so that its stripes are as wide on every map. */
export const hatchId = (extent: string) => outlineId(`hatch-${extent}`);

/** Width of an extent at which the stripes of the hatching measure their own units, in map units. */
const HATCH_WIDTH = 700;

type Extents = Readonly<Record<string, { width: number }>>;

type Props = {
  paths: MapPaths;
  extents: Extents;
  /** `first`: the participants, which a page's first screen cannot do without. `later`: all else. Without it, both. */
  part?: 'first' | 'later';
};

/**
 * The outlines of a document, once, drawn nowhere: every map draws them by reference. Written at build, outside every root,
 * so that no script carries a path.
 */
export function OutlineDefs({ paths, extents, part }: Props) {
  return (
    <svg className={styles.definitions} width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {part !== 'later' && <Outlines of={paths.participants} />}
        {part !== 'first' && <SharedLayers paths={paths} extents={extents} />}
      </defs>
    </svg>
  );
}

export function Outlines({ of }: { of: Readonly<Record<string, string>> }) {
  return Object.entries(of).map(([name, d]) => (
    <path key={name} id={outlineId(name)} d={d} vectorEffect="non-scaling-stroke" />
  ));
}

/** All outlines but the participants', and what is the same in every picture: the ground below them, and the lines above. */
export function SharedLayers({ paths, extents }: { paths: MapPaths; extents: Extents }) {
  const { land, borders, participants, neutral, disputed, lakes, graticule, routes, sharedBorders } = paths;
  const use = (name: string, className: string | undefined, fill?: string) => (
    <use key={name} href={`#${outlineId(name)}`} className={className} fill={fill} />
  );
  return (
    <>
      <Outlines of={{ lakes, land, borders, neutral, disputed, graticule, ...routes, ...sharedBorders }} />
      <Hatch id={outlineId('hatch')} scale={1} />
      {Object.entries(extents).map(([id, { width }]) => (
        <Hatch key={id} id={hatchId(id)} scale={width / HATCH_WIDTH} />
      ))}
      <g id={outlineId('ground')}>
        {use('graticule', styles.graticule)}
        {use('land', styles.land)}
      </g>
      <g id={outlineId('lines')}>
        {Object.keys(participants).map((code) => use(code, styles.edge))}
        {use('neutral', styles.neutral, `url(#${outlineId('hatch')})`)}
        {use('borders', styles.borders)}
        {use('lakes', styles.lakes)}
        {use('disputed', styles.disputed)}
      </g>
    </>
  );
}

/** Stripes for what is in neither tone: areas of a disputed status, and countries without a figure. */
function Hatch({ id, scale }: { id: string; scale: number }) {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(45) scale(${Math.round(scale * 100) / 100})`}
    >
      <rect width="6" height="6" className={styles.hatchGround} />
      <rect width="1.5" height="6" className={styles.stripe} />
    </pattern>
  );
}
