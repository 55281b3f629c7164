import { scaleSqrt, scaleThreshold } from 'd3';
import { formatValue, numberFormat } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
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
import { layoutNames } from './mapLabels.ts';
import type { Fill, KeyEntry, MapPictureView } from './pictures.ts';
import { nameRoute } from './titles.ts';

/** The state that says nothing was found: hatched. */
const NONE_FOUND = 'none-found';

/** Radius of the greatest circle, as a share of its extent's width. */
const GREATEST_CIRCLE = 0.065;

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
  const circles = toCircles(source.circles ?? {}, extent, kit, content);
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
          course: [
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

/** The place of each of `count` classes on the scale of five shades: the fewer, the further apart. */
export function shadesFor(count: number): (1 | 2 | 3 | 4 | 5)[] {
  if (count <= 2) return [2, 5];
  if (count === 3) return [1, 3, 5];
  if (count === 4) return [1, 2, 4, 5];
  return [1, 2, 3, 4, 5];
}

function toFills(shade: MapPicture['shade'], { story, words }: LocalizedContent): Record<string, Fill> {
  if (shade === undefined) return {};
  if (shade.by === 'state') {
    const plain = commonest(Object.values(shade.states).filter((state) => state !== NONE_FOUND));
    return Object.fromEntries(
      Object.entries(shade.states).map(([code, state]): [string, Fill] => [
        code,
        state === plain ? { class: 4 } : { hatched: true, words: stateWords(state, words) },
      ]),
    );
  }
  const shades = shadesFor(shade.classes.length + 1);
  const classOf = scaleThreshold<number, Extract<Fill, { class: number }>['class']>(shade.classes, shades);
  return Object.fromEntries(
    Object.entries(shade.values).map(([code, name]): [string, Fill] => [
      code,
      name === null
        ? { hatched: true, words: words.interface.noFigure }
        : { class: classOf(Number(story.values[name]?.value)) },
    ]),
  );
}

/** The state of most countries, which is filled; any other is hatched, so that no tone alone tells two apart. */
function commonest(states: readonly string[]): string | undefined {
  const count = (state: string) => states.filter((one) => one === state).length;
  return states.toSorted((a, b) => count(b) - count(a))[0];
}

function stateWords(state: string, { names }: LocalizedContent['words']): string {
  return names.states[state] ?? state;
}

function toFigures(
  { shade, circles = {} }: MapPicture,
  labels: Readonly<Record<string, string>>,
  fills: Readonly<Record<string, Fill>>,
  content: LocalizedContent,
): Record<string, string> {
  const named = Object.entries({ ...(shade?.by === 'value' ? shade.values : {}), ...circles });
  const values = named.flatMap(([code, name]): [string, string][] => (name === null ? [] : [[code, name]]));
  const hatched = Object.entries(fills).flatMap(([code, fill]) =>
    'hatched' in fill ? [[code, fill.words]] : [],
  );
  // A label that is the value alone is written as short as the value.
  const own = Object.entries(labels).filter(([code, text]) => {
    const value = values.find(([one]) => one === code)?.[1];
    return value === undefined || text !== content.figure(value);
  });
  return {
    ...Object.fromEntries(values.map(([code, name]) => [code, shortFigure(name, content)])),
    ...Object.fromEntries(hatched),
    ...Object.fromEntries(own),
  };
}

/** A value as short as a map needs it: money with one decimal and no words, in languages that write it in words otherwise. */
function shortFigure(name: string, { story, figure, language: { tag, money } }: LocalizedContent): string {
  const value = story.values[name];
  if (value?.type !== 'money' || money === 'name') return figure(name);
  const style = { style: 'currency', currency: value.currency, notation: 'compact' } as const;
  return numberFormat(tag, { ...style, minimumFractionDigits: 0, maximumFractionDigits: 1 }).format(
    value.value,
  );
}

/** Circles around where countries' names belong, their areas in proportion to the values. */
function toCircles(
  values: Readonly<Record<string, string>>,
  { width }: ExtentView,
  { anchors }: Kit,
  { story }: LocalizedContent,
): MapPictureView['circles'] {
  const numbers = Object.entries(values).map(
    ([code, name]) => [code, Number(story.values[name]?.value)] as const,
  );
  const radius = scaleSqrt()
    .domain([0, Math.max(0, ...numbers.map(([, value]) => value))])
    .range([0, GREATEST_CIRCLE * width]);
  return Object.fromEntries(
    numbers.map(([code, value]) => {
      const [x, y] = anchors[code] ?? [0, 0];
      return [code, { x, y, r: Math.round(radius(value) * 10) / 10 }];
    }),
  );
}

/** Lines of the key: the classes of a shade, then what routes are called, and that they are schematic. */
function toKey(
  { shade, routes = [] }: MapPicture,
  fills: Readonly<Record<string, Fill>>,
  labels: Readonly<Record<string, string>>,
  map: MapView,
  { story, words, language }: LocalizedContent,
): KeyEntry[] {
  const lines = map.routes
    .filter(({ id }) => routes.includes(id))
    .map((route) => ({
      swatch: `route-${route.status}`,
      words: nameRoute(route, { words: words.interface, marks: language.marks }),
    }));
  const note = lines.length === 0 ? [] : [{ swatch: 'note', words: words.interface.schematic }];
  return [...classEntries(), ...lines, ...note];

  /** A state that fills countries without a label of their own. */
  function stateEntries(states: Readonly<Record<string, string>>): KeyEntry[] {
    const filled = Object.keys(fills).find(
      (code) => 'class' in (fills[code] ?? {}) && labels[code] === undefined,
    );
    return filled === undefined
      ? []
      : [{ swatch: 'shade-4', words: stateWords(states[filled] ?? '', words) }];
  }

  function classEntries(): KeyEntry[] {
    if (shade?.by === 'state') return stateEntries(shade.states);
    if (shade === undefined) return [];
    const like = Object.values(shade.values).flatMap((name) =>
      name === null ? [] : [story.values[name]],
    )[0];
    if (like === undefined || like.type === 'date') return [];
    const show = (value: number) => formatValue({ ...like, value }, language, words.names.units);
    const used = new Set(Object.values(fills).flatMap((fill) => ('class' in fill ? [fill.class] : [])));
    return shadesFor(shade.classes.length + 1).flatMap((shadeClass, at) => {
      const [least, most] = [shade.classes[at - 1], shade.classes[at]];
      if (!used.has(shadeClass)) return [];
      const from = least === undefined ? '' : show(least);
      const to = most === undefined ? '' : show(most);
      const { rangeBelow, rangeBetween, rangeFrom } = words.interface;
      const range = from === '' ? rangeBelow : to === '' ? rangeFrom : rangeBetween;
      return [{ swatch: `shade-${shadeClass}`, words: fill(range, { from, to }) }];
    });
  }
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
