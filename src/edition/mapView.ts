import type { LabelKind, Placement } from '../geo/label.ts';
import type { MapSize } from '../geo/mapSizes.ts';

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
export type FrameView = { x: number; y: number; width: number; bar: { units: number; label: string } };

/** A name on the map; scenes say where it stands. */
export type MapLabel = { id: string; kind: LabelKind; text: string };

export type MapView = {
  aspect: number;
  frames: Record<string, FrameView>;
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
