import { type MapSize, mapSizes } from '../geo/mapSizes.ts';
import { type LabelToPlace, type Placement, placeLabels } from '../geo/placeLabels.ts';
import type { MapLabel, MapView, SceneView } from './types.ts';

/** A name in a scene, with its place at each size of map; a size that is missing leaves the name out. */
export type PlacedLabel = MapLabel & {
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
  const labels = map.labels.filter(({ id, kind }) => !isPlace(kind) || scene.places.includes(id));
  const toPlace: LabelToPlace[] = labels.map(({ id, kind, x, y, ems }) => ({
    id,
    kind,
    x,
    y,
    ems,
    lines: scene.figures[id] === undefined ? 1 : 2,
  }));
  const bySize = mapSizes.map((size) => ({ size, placed: placeLabels(toPlace, frame, map.aspect, size) }));
  return labels
    .map((label) => ({
      ...label,
      figure: scene.figures[label.id],
      at: Object.fromEntries(
        bySize.flatMap(({ size, placed }) =>
          placed[label.id] === undefined ? [] : [[size, placed[label.id]]],
        ),
      ),
    }))
    .filter(({ at }) => Object.keys(at).length > 0);
}

function isPlace(kind: MapLabel['kind']): boolean {
  return kind === 'place' || kind === 'venue';
}
