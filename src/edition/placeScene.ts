import { type MapSize, mapSizes } from '../geo/mapSizes.ts';
import { type LabelToPlace, type Placement, placeLabels } from '../geo/placeLabels.ts';
import type { FrameView, MapLabel, MapView, SceneView } from './types.ts';

/** A name in a scene, with its place at each size of map; a size that is missing leaves the name out. */
export type PlacedLabel = MapLabel & {
  /** Its anchor in this scene, in the projection's units. */
  x: number;
  y: number;
  /** A figure written under the name, such as a rate. */
  figure: string | undefined;
  at: Partial<Record<MapSize, Placement>>;
};

const kept = new WeakMap<SceneView, PlacedLabel[]>();

/** The names of a scene where the rule puts them; laid out once per scene and kept. */
export function placeScene(scene: SceneView, map: MapView): PlacedLabel[] {
  const known = kept.get(scene);
  if (known !== undefined) return known;
  const placed = layOut(scene, map);
  kept.set(scene, placed);
  return placed;
}

function layOut(scene: SceneView, map: MapView): PlacedLabel[] {
  const frame = map.frames[scene.frame];
  if (frame === undefined) throw new Error(`No frame "${scene.frame}": add it to frames in map.json.`);
  const labels = map.labels
    .filter(({ id, kind }) => !isPlace(kind) || scene.places.includes(id))
    .flatMap((label) => {
      const spot = label.spots.find((one) => isInFrame(one, frame, map.aspect));
      return spot === undefined
        ? []
        : [{ ...label, x: spot[0], y: spot[1], figure: scene.figures[label.id] }];
    });
  const toPlace: LabelToPlace[] = labels.map(({ id, kind, text, x, y, ems, figure }) => ({
    id,
    kind,
    x,
    y,
    ems,
    lines: text.split('\n').length + (figure === undefined ? 0 : 1),
  }));
  // One line a route, and one that says the lines are schematic; a small map has no room for a key.
  const keyLines = scene.routes.length === 0 ? 0 : scene.routes.length + 1;
  const bySize = mapSizes.map((size) => ({
    size,
    placed: placeLabels(toPlace, frame, map.aspect, size, size === 'small' ? 0 : keyLines),
  }));
  return labels
    .map((label) => ({
      ...label,
      at: Object.fromEntries(
        bySize.flatMap(({ size, placed }) =>
          placed[label.id] === undefined ? [] : [[size, placed[label.id]]],
        ),
      ),
    }))
    .filter(({ at }) => Object.keys(at).length > 0);
}

/** Whether a spot lies in a frame with room for a short name around it: 4 % of the frame's width on each side. */
function isInFrame([x, y]: [number, number], frame: FrameView, aspect: number): boolean {
  const room = frame.width * 0.04;
  return (
    x > frame.x + room &&
    x < frame.x + frame.width - room &&
    y > frame.y + room / 2 &&
    y < frame.y + frame.width / aspect - room / 2
  );
}

function isPlace(kind: MapLabel['kind']): boolean {
  return kind === 'place' || kind === 'venue';
}
