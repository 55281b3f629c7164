import { createLandGrid, type LandAt } from '../map/labels/landGrid.ts';
import { isLocated } from '../map/mapSizes.ts';
import { type Spot, sampleArc, sampleRoutePath } from '../map/routePaths.ts';
import type { MapPicture } from '../model/types.ts';
import type { LocalizedContent } from './content.ts';
import {
  borderId,
  type ExtentView,
  fitView,
  type LabelSource,
  listLabels,
  listPlaces,
  listStops,
  type MapView,
  toMapView,
} from './map.ts';
import { toCircles, toFigures, toFills, toKey } from './mapFigures.ts';
import { layoutNames } from './mapLabels.ts';
import type { MapPictureView } from './pictures.ts';

/** From so many places and stops on, within less than this share of their extent's width, a button shows them closer. */
const CLOSER_FROM = 4;
const CLOSER_BELOW = 0.6;

/** An extent narrower than this share of the story's first one has a button that shows that one. */
const WIDER_BELOW = 0.5;

/** What pictures of one content share, made once. */
type Kit = {
  map: MapView;
  labels: LabelSource[];
  places: Record<string, Spot>;
  stops: Record<string, Spot[]>;
  anchors: Record<string, Spot>;
  landAt: LandAt;
};

const kits = new WeakMap<LocalizedContent, Kit>();

function kitOf(content: LocalizedContent): Kit {
  const labels = listLabels(content);
  const kit = kits.get(content) ?? {
    map: toMapView(content),
    labels,
    places: listPlaces(content),
    stops: listStops(content),
    landAt: createLandGrid(content.story.shapes.participants, content.story.shapes.extent),
    anchors: Object.fromEntries(
      labels.flatMap(({ id, kind, spots }) => (kind === 'country' && spots[0] ? [[id, spots[0].at]] : [])),
    ),
  };
  kits.set(content, kit);
  return kit;
}

/**
 * A map picture ready to draw: colours as classes, figures as words, names laid out for the three sizes of map.
 *
 * @param labels words that the step writes on countries, by participant code; they win over the shade's and the circle's own
 */
export function toMapPicture(
  source: MapPicture,
  labels: Readonly<Record<string, string>>,
  content: LocalizedContent,
): MapPictureView {
  const kit = kitOf(content);
  const { map } = kit;
  const extent = map.extents[source.extent];
  if (extent === undefined) throw new Error(`No extent "${source.extent}": add it to extents in map.json.`);
  const { routes = [], places = [], borders = [], shade } = source;
  const circles = toCircles(source.circles ?? {}, extent, kit.anchors, content);
  const arcs = (source.arcs ?? []).map(([from, to]) => ({
    from: kit.places[from] ?? [0, 0],
    to: kit.places[to] ?? [0, 0],
  }));
  const fills = toFills(shade, content);
  const figures = toFigures(source, labels, fills, content);
  const key = toKey(source, fills, labels, map, content);
  const relief = shade === undefined ? (source.relief ?? 'normal') : 'none';
  const other = otherExtent(source, extent, kit, content);
  const named = (seen: ExtentView) =>
    layoutNames(
      {
        extent: seen,
        aspect: map.aspect,
        places,
        figures,
        circles,
        key,
        hasRelief: relief !== 'none',
        surroundings: {
          hasLocator: isLocated(seen, map),
          landAt: kit.landAt,
          hasSwitch: other !== undefined,
          routePath: [
            ...routes.flatMap((id) => sampleRoutePath(kit.stops[id] ?? [])),
            ...arcs.flatMap(({ from, to }) => sampleArc(from, to)),
          ],
        },
      },
      kit.labels,
    );
  return {
    kind: 'map',
    extent: source.extent,
    highlighted: [...source.highlighted],
    routes: [...routes],
    borders: borders.map(borderId),
    arcs,
    fills,
    circles,
    figures,
    key,
    relief,
    names: named(extent),
    ...(other !== undefined && { other: { ...other, names: named(other.extent) } }),
  };
}

/**
 * The other extent a picture may be seen at: closer, where it shows many small places in a wide one; else wider, where its own
 * is so close that a reader may ask where it lies. Undefined where nothing is gained.
 */
function otherExtent(
  source: MapPicture,
  extent: ExtentView,
  kit: Kit,
  content: LocalizedContent,
): Pick<NonNullable<MapPictureView['other']>, 'extent' | 'isCloser'> | undefined {
  const { extents } = kit.map;
  const region = Object.values(extents)[0];
  if (region !== undefined && extent.width < WIDER_BELOW * region.width)
    return { extent: region, isCloser: false };
  const closer = closerExtent(source, extent, kit, content);
  return closer === undefined ? undefined : { extent: closer, isCloser: true };
}

/** The extent around a picture's places and routes, where they are many and small in it. */
function closerExtent(
  source: MapPicture,
  extent: ExtentView,
  { places: at, stops, map }: Kit,
  content: LocalizedContent,
): ExtentView | undefined {
  const { places = [], routes = [] } = source;
  const height = extent.width / map.aspect;
  const spots = [
    ...places.flatMap((id) => (at[id] ? [at[id]] : [])),
    ...routes.flatMap((id) => stops[id] ?? []),
  ].filter(([x, y]) => isWithin(x, extent.x, extent.width) && isWithin(y, extent.y, height));
  if (spots.length < CLOSER_FROM) return undefined;
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const span = Math.max(Math.max(...xs) - Math.min(...xs), (Math.max(...ys) - Math.min(...ys)) * map.aspect);
  const room = span * 0.25;
  if (span + 2 * room > CLOSER_BELOW * extent.width) return undefined;
  const corners: Spot[] = [
    [Math.min(...xs) - room, Math.min(...ys) - room / map.aspect],
    [Math.max(...xs) + room, Math.max(...ys) + room / map.aspect],
  ];
  const kmPerUnit = (content.story.map.extents[source.extent]?.scaleBarKm ?? 0) / extent.bar.units;
  return fitView(corners, scaleBarFor((span + 2 * room) * kmPerUnit), content);
}

function isWithin(value: number, from: number, length: number): boolean {
  return value >= from && value <= from + length;
}

/** A round number of kilometres for the scale bar of an extent `widthKm` wide: about a sixth of it. */
function scaleBarFor(widthKm: number): number {
  return [1000, 500, 200, 100, 50, 20].find((km) => km <= widthKm / 6) ?? 10;
}
