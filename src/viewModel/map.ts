import type { GeoProjection } from 'd3';
import { fill } from '../i18n/messages.ts';
import type { LngLat } from '../map/geometry.ts';
import { estimateTextWidth, type LabelKind, type Placement } from '../map/labels/label.ts';
import type { MapSize } from '../map/mapSizes.ts';
import { createProjection, fitExtent, scaleBarUnits } from '../map/projection.ts';
import { routeLine, sampleRoutePath } from '../map/routePaths.ts';
import type { Participant, Scene } from '../model/types.ts';
import { activePanelScene } from './activePanel.ts';
import type { Context } from './context.ts';
import { type LabelSource, layoutSceneLabels, type UnnamedScene } from './mapLabels.ts';

export type SceneView = {
  frame: string;
  lit: string[];
  routes: string[];
  /** Figures written on countries, by participant code. */
  figures: Record<string, string>;
  /** The names shown, laid out at build. */
  names: PlacedName[];
};

/**
 * A name in a scene: its anchor in the projection's units, and its place at each size of map. A size that is missing
 * leaves it out; an offset that is missing is 0, as most are.
 */
export type PlacedName = {
  id: string;
  x: number;
  y: number;
  at: Partial<Record<MapSize, Partial<Placement>>>;
};

/** A frame in the projection's units, from its top left corner; its height follows from the map's one aspect ratio. */
export type ExtentView = { x: number; y: number; width: number; bar: { units: number; label: string } };

/** A name on the map; scenes say where it stands. */
export type MapLabel = { id: string; kind: LabelKind; text: string };

export type MapView = {
  aspect: number;
  frames: Record<string, ExtentView>;
  /** By chapter id, or by `openedScene` of what may be opened. */
  scenes: Record<string, SceneView>;
  labels: MapLabel[];
  routes: { id: string; status: string; name: string }[];
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
  viewBox: [number, number, number, number];
};

/** The map's cameras, scenes and names, all in the projection's units, so that a browser needs no projection. */
export function toMapView(context: Context): MapView {
  const { map, routes } = context.story;
  const frames = makeFrames(context);
  const labels = makeLabels(context, createProjection(map.projection));
  return {
    aspect: map.aspect,
    frames,
    scenes: makeScenes(context, frames, labels),
    labels: labels.map(({ id, kind, text }) => ({ id, kind, text })),
    routes: routes.map(({ id, status }) => ({ id, status, name: context.words.names.routes[id] ?? id })),
  };
}

/** Outlines and routes as path data, for the build to write into pages. */
export function toMapPaths({ story }: Context): MapPaths {
  const [x0, y0, x1, y1] = story.shapes.extent;
  return {
    ...story.shapes,
    viewBox: [x0, y0, x1 - x0, y1 - y0],
    routes: Object.fromEntries(Object.entries(listStops(story)).map(([id, stops]) => [id, drawRoute(stops)])),
  };
}

/** Where each route passes, in map units: at places, at its own points in countries, else where a country's name belongs. */
function listStops({ map, places, routes }: Context['story']): Record<string, [number, number][]> {
  const project = createProjection(map.projection);
  const at = new Map<string, LngLat>(places.map((place) => [place.id, place.at]));
  for (const [code, label] of Object.entries(map.countryLabels)) at.set(code, label.at);
  return Object.fromEntries(
    routes.map(({ id, via }) => [
      id,
      via.map((stop) => position(project, typeof stop === 'string' ? (at.get(stop) ?? [0, 0]) : stop.at)),
    ]),
  );
}

function makeFrames({ story, words }: Context): Record<string, ExtentView> {
  const project = createProjection(story.map.projection);
  return Object.fromEntries(
    Object.entries(story.map.frames).map(([name, { fit, scaleBarKm }]) => {
      const frame = fitExtent(
        fit.map((point) => position(project, point)),
        story.map.aspect,
      );
      return [
        name,
        {
          x: round(frame.x),
          y: round(frame.y),
          width: round(frame.w),
          bar: {
            units: round(scaleBarUnits(scaleBarKm, frame, project)),
            label: fill(words.interface.scaleKm, { n: scaleBarKm }),
          },
        },
      ];
    }),
  );
}

function makeScenes(
  { story, figure }: Context,
  frames: Record<string, ExtentView>,
  labels: LabelSource[],
): Record<string, SceneView> {
  const view = (scene: Scene): UnnamedScene => ({
    frame: scene.frame,
    lit: scene.lit,
    places: scene.places,
    routes: scene.routes ?? [],
    figures: Object.fromEntries(
      Object.entries(scene.figures ?? {}).map(([code, name]) => [code, figure(name)]),
    ),
  });
  const stops = listStops(story);
  const chapters = story.chapters.flatMap(({ id, scene }) =>
    scene === undefined ? [] : [[id, view(scene)] as const],
  );
  const proposals = story.proposals.map(
    ({ slug, scene }) => [activePanelScene({ kind: 'proposal', slug }), view(scene)] as const,
  );
  const countries = story.participants.map(
    (one) => [activePanelScene({ kind: 'country', slug: one.slug }), countryScene(one, story)] as const,
  );
  return Object.fromEntries(
    [...chapters, ...proposals, ...countries].map(([key, { places, ...scene }]) => {
      const frame = frames[scene.frame];
      if (frame === undefined) throw new Error(`No frame "${scene.frame}": add it to frames in map.json.`);
      const course = scene.routes.flatMap((id) => sampleRoutePath(stops[id] ?? []));
      return [
        key,
        { ...scene, names: layoutSceneLabels({ ...scene, places }, labels, frame, story.map.aspect, course) },
      ];
    }),
  );
}

/** A country's own scene: the frame that map.json gives it, else the opening's; itself alone lit, its capital and the venue. */
function countryScene({ code, capital }: Participant, story: Context['story']): UnnamedScene {
  const opening = story.chapters.find(({ scene }) => scene !== undefined)?.scene;
  return {
    frame: story.map.countryLabels[code]?.frame ?? opening?.frame ?? '',
    lit: [code],
    places: [...new Set([capital, story.meta.event.place])],
    routes: [],
    figures: {},
  };
}

function makeLabels(context: Context, project: GeoProjection): LabelSource[] {
  const { story, words, countryName } = context;
  const label = (id: string, kind: LabelKind, text: string, ...at: LngLat[]): LabelSource => ({
    id,
    kind,
    text,
    spots: at.map((point) => position(project, point)),
    // A small map has no room for capitals; see MapNames.module.css.
    ems: forEachSize((size) => estimateTextWidth(text, kind === 'country' && size !== 'small')),
  });
  return [
    ...Object.entries(story.map.countryLabels).map(([code, { at, also = [], wide }]) =>
      label(
        code,
        'country',
        words.names.onMap?.[code] ?? countryName(code),
        ...(wide === undefined ? [] : [wide]),
        at,
        ...also,
      ),
    ),
    ...story.places.map(({ id, at }) =>
      label(id, id === story.meta.event.place ? 'venue' : 'place', words.names.places[id] ?? id, at),
    ),
    ...story.map.waters.map(({ id, at }) => label(id, 'water', words.names.waters[id] ?? id, at)),
    ...story.map.neighbours.map(({ id, at, wide = at }) =>
      label(id, 'neighbour', words.names.neighbours[id] ?? id, wide, at),
    ),
  ];
}

/** A schematic course, as path data to a tenth of a map unit. */
const drawRoute = (stops: [number, number][]) => routeLine().digits(1)(stops) ?? '';

function forEachSize<T>(make: (size: MapSize) => T): Record<MapSize, T> {
  return { small: make('small'), medium: make('medium'), large: make('large') };
}

function position(project: GeoProjection, at: LngLat): [number, number] {
  const [x, y] = project([...at]) ?? [0, 0];
  return [round(x), round(y)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
