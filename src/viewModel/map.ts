import type { GeoProjection } from 'd3';
import { fill } from '../i18n/messages.ts';
import type { LngLat, Point } from '../map/geometry.ts';
import type { LabelKind } from '../map/labels/label.ts';
import type { MapSize } from '../map/mapSizes.ts';
import { createProjection, fitExtent, scaleBarUnits } from '../map/projection.ts';
import { routeLine, type Spot } from '../map/routePaths.ts';
import { listSteps } from '../model/steps.ts';
import type { MapPicture } from '../model/types.ts';
import type { LocalizedContent } from './content.ts';

/** An extent in the projection's units, from its top left corner; its height follows from the map's one aspect ratio. */
export type ExtentView = { x: number; y: number; width: number; bar: { units: number; label: string } };

/** A name on the map; pictures say where it stands. */
export type MapLabel = { id: string; kind: LabelKind; text: string };

/** A route; `isWestward` where it ends west of where it starts. */
type RouteView = { id: string; status: string; name: string; isWestward?: true };

/** What all maps of a page share: small, as every page carries it. */
export type MapView = {
  /** Width of an extent divided by its height. */
  aspect: number;
  extents: Record<string, ExtentView>;
  labels: MapLabel[];
  routes: RouteView[];
};

/** Outlines as path data, known to the build only. */
export type MapPaths = {
  land: string;
  borders: string;
  participants: Record<string, string>;
  neutral: string;
  disputed: string;
  lakes: string;
  graticule: string;
  routes: Record<string, string>;
  /** Borders that two participants share, by their codes in alphabetical order: `AAA-BBB`. */
  sharedBorders: Record<string, string>;
  viewBox: [number, number, number, number];
};

/** The map's extents, names and routes, all in the projection's units, so that a browser needs no projection. */
export function toMapView(content: LocalizedContent): MapView {
  const stops = listStops(content);
  return {
    aspect: content.story.map.aspect,
    extents: toExtents(content),
    labels: listLabels(content).map(({ id, kind, text }) => ({ id, kind, text })),
    routes: content.story.routes.map(({ id, status }) => {
      const [from, to] = [stops[id]?.[0], stops[id]?.at(-1)];
      const name = content.words.names.routes[id] ?? id;
      const isWestward = from !== undefined && to !== undefined && to[0] < from[0];
      return { id, status, name, ...(isWestward && { isWestward }) };
    }),
  };
}

/** Outlines and routes as path data, for the build to write into pages. */
export function toMapPaths(content: LocalizedContent): MapPaths {
  const { shapes } = content.story;
  const stressed = new Set(
    listPictures(content)
      .flatMap((picture) => picture.borders ?? [])
      .map(borderId),
  );
  const [x0, y0, x1, y1] = shapes.extent;
  return {
    ...shapes,
    sharedBorders: Object.fromEntries(
      Object.entries(shapes.sharedBorders).filter(([id]) => stressed.has(id)),
    ),
    viewBox: [x0, y0, x1 - x0, y1 - y0],
    // A schematic route, as path data to a tenth of a map unit.
    routes: Object.fromEntries(
      Object.entries(listStops(content)).map(([id, stops]) => [id, routeLine().digits(1)(stops) ?? '']),
    ),
  };
}

/** Every map of the story, as its data states it. */
function listPictures({ story }: LocalizedContent): MapPicture[] {
  return [...listSteps(story).map(({ step }) => step), ...story.proposals].flatMap(({ picture }) =>
    picture.kind === 'map' ? [picture] : [],
  );
}

/** The id of the border that two participants share, whichever is named first. */
export function borderId(pair: readonly [string, string]): string {
  return pair.toSorted((a, b) => (a < b ? -1 : 1)).join('-');
}

/** Where each route passes, in map units: at places, at its own points in countries, else where a country's name belongs. */
export function listStops({ story: { map, places, routes } }: LocalizedContent): Record<string, Spot[]> {
  const project = createProjection(map.projection);
  const at = new Map<string, LngLat>(places.map((place) => [place.id, place.at]));
  for (const [code, label] of Object.entries(map.countryLabels)) at.set(code, label.at);
  return Object.fromEntries(
    routes.map(({ id, via }) => [
      id,
      via.map((stop) => toPoint(project, typeof stop === 'string' ? (at.get(stop) ?? [0, 0]) : stop.at)),
    ]),
  );
}

/** Where each place lies, in map units. */
export function listPlaces({ story: { map, places } }: LocalizedContent): Record<string, Spot> {
  const project = createProjection(map.projection);
  return Object.fromEntries(places.map(({ id, at }) => [id, toPoint(project, at)]));
}

function toExtents(content: LocalizedContent): Record<string, ExtentView> {
  const { map } = content.story;
  const project = createProjection(map.projection);
  return Object.fromEntries(
    Object.entries(map.extents).map(([name, { fit, scaleBarKm }]) => [
      name,
      fitView(
        fit.map((point) => toPoint(project, point)),
        scaleBarKm,
        content,
      ),
    ]),
  );
}

/** The smallest extent that holds `points`, given in map units, with its scale bar. */
export function fitView(
  points: readonly Point[],
  scaleBarKm: number,
  { story, words }: LocalizedContent,
): ExtentView {
  const box = fitExtent(points, story.map.aspect);
  return {
    x: round(box.x),
    y: round(box.y),
    width: round(box.w),
    bar: {
      units: round(scaleBarUnits(scaleBarKm, box, createProjection(story.map.projection))),
      label: fill(words.interface.scaleKm, { n: scaleBarKm }),
    },
  };
}

/** A name with the spots where it may belong, in order of preference: the first that lies in an extent is used there. */
export type LabelSource = MapLabel & {
  spots: { at: Spot; angle?: number | undefined }[];
  /** Sizes of map it is shown at, where not at all. */
  sizes?: readonly MapSize[] | undefined;
  /** Least and greatest width in map units of the extents it is shown in, where not in all. */
  widths?: readonly [number, number] | undefined;
};

/** Every name the map may show. */
export function listLabels({ story, words, countryName }: LocalizedContent): LabelSource[] {
  const project = createProjection(story.map.projection);
  const label = (id: string, kind: LabelKind, text: string, ...at: LngLat[]): LabelSource => ({
    id,
    kind,
    text,
    spots: at.map((point) => ({ at: toPoint(project, point) })),
  });
  const { names } = words;
  return [
    ...Object.entries(story.map.countryLabels).map(([code, { at, also = [], wide }]) =>
      label(
        code,
        'country',
        names.onMap?.[code] ?? countryName(code),
        ...(wide === undefined ? [] : [wide]),
        at,
        ...also,
      ),
    ),
    ...story.places.map(({ id, at }) =>
      label(id, id === story.meta.event.place ? 'venue' : 'place', names.places[id] ?? id, at),
    ),
    ...story.map.waters.map(({ id, at }) => label(id, 'water', names.waters[id] ?? id, at)),
    ...story.landforms.map(
      ({ id, kind, at, angle, width, sizes, also = [] }): LabelSource => ({
        id,
        kind,
        text: names.landforms[id] ?? id,
        spots: [{ at, angle }, ...also].map((spot) => ({ at: toPoint(project, spot.at), angle: spot.angle })),
        sizes,
        widths: width,
      }),
    ),
    ...story.map.neighbours.map(({ id, at, wide = at }) =>
      label(id, 'neighbour', names.neighbours[id] ?? id, wide, at),
    ),
  ];
}

function toPoint(project: GeoProjection, at: LngLat): Spot {
  const [x, y] = project([...at]) ?? [0, 0];
  return [round(x), round(y)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
