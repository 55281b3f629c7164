import type { ReactNode } from 'react';
import type { MapView } from '../viewModel/map.ts';
import type { MapPictureView } from '../viewModel/pictures.ts';
import styles from './MapShapes.module.css';
import { hatchId, outlineId } from './OutlineDefs.tsx';
import { arcPath } from './routePaths.ts';

type Props = {
  picture: MapPictureView;
  map: MapView;
  countries: readonly { code: string }[];
  /** The extent it is seen at, where it is not the picture's own. */
  extent?: string;
  selected?: string | undefined;
  hovered?: string | undefined;
  /** Whether a country may be chosen on it. */
  isChoosable?: boolean;
  /** Whether a route or an arc, by its id, draws itself because it is shown for the first time. */
  isFresh?: (id: string) => boolean;
  /** The ground's relief, above the fills and below the lines. */
  relief?: ReactNode;
};

/** Land, participants, lines and circles of a picture, by reference to the document's outlines. */
export function MapShapes({
  picture,
  map,
  countries,
  extent = picture.extent,
  selected,
  hovered,
  isChoosable = false,
  isFresh = () => false,
  relief,
}: Props) {
  return (
    <>
      {use('ground')}
      {countries.map(({ code }) => {
        const tone = toneOf(code, picture);
        return use(code, {
          className: styles.participant,
          'data-country': isChoosable ? code : undefined,
          'data-tone': tone,
          'data-hovered': code === hovered || undefined,
          'data-selected': code === selected || undefined,
          // Not an attribute: the stylesheet's fill would win over it.
          style: tone === 'hatched' ? { fill: `url(#${hatchId(extent)})` } : undefined,
        });
      })}
      {relief}
      {use('lines')}
      {picture.borders.map((id) => use(id, { className: styles.stressed }))}
      {Object.entries(picture.circles).map(([code, { x, y, r }]) => (
        <circle key={code} className={styles.circle} cx={x} cy={y} r={r} vectorEffect="non-scaling-stroke" />
      ))}
      {map.routes
        .filter(({ id }) => picture.routes.includes(id))
        .map(({ id, status, isWestward }) => (
          <g
            key={id}
            className={styles.route}
            data-status={status}
            data-fresh={isFresh(id) ? (isWestward ? 'west' : 'east') : undefined}
          >
            {use(id, { className: styles.casing })}
            {use(id, { key: `${id}-line`, className: styles.line })}
          </g>
        ))}
      {picture.arcs.map(({ from, to }) => (
        <g
          key={`${from.join()} ${to.join()}`}
          className={styles.arc}
          data-fresh={
            isFresh(`${from.join()} ${to.join()}`) ? (to[0] < from[0] ? 'west' : 'east') : undefined
          }
        >
          <path d={arcPath(from, to)} className={styles.casing} vectorEffect="non-scaling-stroke" />
          <path d={arcPath(from, to)} className={styles.line} vectorEffect="non-scaling-stroke" />
        </g>
      ))}
      {hovered !== undefined &&
        hovered !== selected &&
        use(hovered, { key: 'hovered', className: styles.hovered })}
      {selected !== undefined && use(selected, { key: 'selected', className: styles.selected })}
    </>
  );
}

type UseProps = React.SVGProps<SVGUseElement> & Record<`data-${string}`, string | boolean | undefined>;

const use = (name: string, { key = name, ...props }: UseProps = {}) => (
  <use key={key} href={`#${outlineId(name)}`} {...props} />
);

/**
 * `1` to `5` where a picture shades by value or state, `hatched`, `full` where it speaks of the country, else `pale`; in a
 * picture of shades, `none` for a country without one.
 */
function toneOf(code: string, { fills, highlighted, circles }: MapPictureView): string {
  const fill = fills[code];
  if (fill !== undefined) return 'hatched' in fill ? 'hatched' : String(fill.class);
  if (Object.keys(fills).length > 0) return 'none';
  return highlighted.includes(code) && Object.keys(circles).length === 0 ? 'full' : 'pale';
}
