import { estimateTextWidth, type LabelToPlace, type Placement } from '../map/labels/label.ts';
import { layoutLabels } from '../map/labels/layout.ts';
import { type MapSize, mapSizes } from '../map/mapSizes.ts';
import type { ExtentView, MapLabel, PlacedName, SceneView } from './map.ts';

/** A name before it is laid out. */
export type LabelSource = MapLabel & {
  /** [x, y] in the projection's units, in order of preference: the first that lies in a frame is used there. */
  spots: [number, number][];
  /** Estimated width in ems of its own size, as it is set at each size of map. */
  ems: Record<MapSize, number>;
};

/** A scene before its names are laid out: with the ids of its places, which the names then stand for. */
export type UnnamedScene = Omit<SceneView, 'names'> & { places: string[] };

/**
 * The names of a scene where the rule puts them at each size of map, at build: laying them out takes a slow phone a
 * tenth of a second. A name that finds no room at any size is left out.
 *
 * @param scene ids and figures by id; what is lit does not matter here
 * @param labels every name of the map; those of places are used where the scene has the place
 * @param frame in map units
 * @param aspect the frame's width divided by its height, above 0
 */
export function layoutSceneLabels(
  scene: UnnamedScene,
  labels: readonly LabelSource[],
  frame: ExtentView,
  aspect: number,
  /** Spots along the routes it shows, in map units. */
  course: readonly (readonly [x: number, y: number])[] = [],
): PlacedName[] {
  const shown = labels
    .filter(({ id, kind }) => !isPlace(kind) || scene.places.includes(id))
    .flatMap(({ spots, ...label }) => {
      const spot = spots.find((one) => isInFrame(one, frame, aspect));
      return spot === undefined ? [] : [{ ...label, x: spot[0], y: spot[1] }];
    });
  const toPlace = (size: MapSize): LabelToPlace[] =>
    shown.map(({ id, kind, text, x, y, ems }) => {
      const figure = scene.figures[id];
      return {
        id,
        kind,
        x,
        y,
        ems: figure === undefined ? ems[size] : Math.max(ems[size], estimateTextWidth(figure, false)),
        lines: text.split('\n').length + (figure === undefined ? 0 : 1),
      };
    });
  // One line a route, and one that says the lines are schematic; a small map has no room for a key.
  const keyLines = scene.routes.length === 0 ? 0 : scene.routes.length + 1;
  const bySize = mapSizes.map((size) => ({
    size,
    placed: placeOnce(toPlace(size), frame, aspect, size, size === 'small' ? 0 : keyLines, course),
  }));
  return shown
    .map(({ id, x, y }) => ({
      id,
      x,
      y,
      at: Object.fromEntries(
        bySize.flatMap(({ size, placed }) =>
          placed[id] === undefined ? [] : [[size, withoutZeros(placed[id])]],
        ),
      ),
    }))
    .filter(({ at }) => Object.keys(at).length > 0);
}

/** What has been laid out, by all that it depends on. */
const known = new Map<string, ReturnType<typeof layoutLabels>>();

/** As `placeLabels`, the dearest work of a build, which asks for the same scene several times and has scenes that name the same. */
function placeOnce(...all: Parameters<typeof layoutLabels>): ReturnType<typeof layoutLabels> {
  const key = JSON.stringify(all);
  const placed = known.get(key) ?? layoutLabels(...all);
  known.set(key, placed);
  return placed;
}

/** Whether a spot lies in a frame with room for a short name around it: 4 % of the frame's width on each side. */
function isInFrame([x, y]: [number, number], frame: ExtentView, aspect: number): boolean {
  const room = frame.width * 0.04;
  return (
    x > frame.x + room &&
    x < frame.x + frame.width - room &&
    y > frame.y + room / 2 &&
    y < frame.y + frame.width / aspect - room / 2
  );
}

function withoutZeros({ dx, dy, reach }: Placement): Partial<Placement> {
  return { ...(dx !== 0 && { dx }), ...(dy !== 0 && { dy }), ...(reach !== undefined && { reach }) };
}

function isPlace(kind: MapLabel['kind']): boolean {
  return kind === 'place' || kind === 'venue';
}
