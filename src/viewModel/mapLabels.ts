import {
  estimateTextWidth,
  type LabelKind,
  type LabelLine,
  type LabelToPlace,
  labelLines,
  type Placement,
} from '../map/labels/label.ts';
import { layoutLabels, type Surroundings } from '../map/labels/layout.ts';
import { keyPx, labelPx, linePx, type MapSize, mapSizes, trackingEms } from '../map/mapSizes.ts';
import type { ExtentView, LabelSource } from './map.ts';
import type { KeyEntry, PlacedName } from './pictures.ts';

/** What the layout of names has to know of a picture. */
type PictureToName = {
  extent: ExtentView;
  /** Width of an extent divided by its height, above 0. */
  aspect: number;
  /** Ids of the places it shows; other places are left out. */
  places: readonly string[];
  /** Words on countries, by participant code. */
  figures: Readonly<Record<string, string>>;
  /** Circles on countries, in map units. */
  circles: Readonly<Record<string, { x: number; y: number; r: number }>>;
  key: readonly KeyEntry[];
  /** Whether ranges, deserts and rivers are named. */
  hasRelief: boolean;
  surroundings: Omit<Surroundings, 'key' | 'circles'>;
};

type ShownLabel = Omit<LabelToPlace, 'width' | 'height'> & {
  text: string;
  sizes?: readonly MapSize[] | undefined;
};

/**
 * The names of a picture where the rule puts them at each size of map, at build: laying them out takes a slow phone a
 * tenth of a second. A name that finds no room at any size is left out.
 *
 * @param labels every name of the map; those of places are used where the picture has the place
 */
export function layoutNames(picture: PictureToName, labels: readonly LabelSource[]): PlacedName[] {
  const { extent, aspect, figures, circles } = picture;
  const shown = labels.flatMap((label): ShownLabel[] => {
    const { spots, widths: [least, most] = [0, Infinity], ...rest } = label;
    const isMeant = isPlace(label.kind)
      ? picture.places.includes(label.id)
      : !isGround(label.kind) || picture.hasRelief;
    if (!isMeant || extent.width < least || extent.width > most) return [];
    const circle = circles[label.id];
    // A label hangs from the lower edge of its circle.
    if (circle !== undefined) return [{ ...rest, x: circle.x, y: circle.y + circle.r, circle: circle.r }];
    const spot = spots.find(({ at }) => isInExtent(at, extent, aspect));
    return spot === undefined ? [] : [{ ...rest, x: spot.at[0], y: spot.at[1], angle: spot.angle }];
  });
  const bySize = mapSizes.map((size) => {
    const toPlace = shown
      .filter(({ sizes }) => sizes === undefined || sizes.includes(size))
      .map(({ id, kind, text, x, y, angle, circle }): LabelToPlace => {
        const box = boxAt(size, kind, text, figures[id]);
        return { id, kind, x, y, angle, circle, ...box };
      });
    const key = keyBox(picture.key, size);
    const surroundings = {
      ...picture.surroundings,
      circles: Object.values(circles),
      ...(key !== undefined && { key }),
    };
    return { size, placed: layoutOnce(toPlace, extent, aspect, size, surroundings) };
  });
  return shown
    .map((label) => ({
      id: label.id,
      x: round(label.x),
      y: round(label.y),
      ...(label.angle !== undefined && label.angle !== 0 && { angle: label.angle }),
      at: Object.fromEntries(
        bySize.flatMap(({ size, placed }) => {
          const placement = placed[label.id];
          return placement === undefined ? [] : [[size, withoutZeros(placement)]];
        }),
      ),
    }))
    .filter(({ at }) => Object.keys(at).length > 0);
}

/** What a name takes up at a size of map, in CSS pixels. */
export function boxAt(
  size: MapSize,
  kind: LabelKind,
  text: string,
  words?: string,
): { width: number; height: number } {
  if (kind === 'country') {
    const lines = labelLines(text, words, size);
    return {
      width: Math.max(...lines.map((line) => lineWidth(line, size))) + 4,
      height: lines.reduce((sum, { role }) => sum + linePx[size][role] * 1.2, 0) + 2,
    };
  }
  const px = labelPx[size][kind];
  const tracking = isPlace(kind) ? 0 : trackingEms[kind as keyof typeof trackingEms];
  return {
    width: estimateTextWidth(text, kind === 'range', kind === 'range' ? tracking - 0.08 : tracking) * px + 4,
    height: px * 1.25 * text.split('\n').length + 2,
  };
}

/** A small map has no room for capitals; see MapLabels.module.css. */
function lineWidth({ text, role }: LabelLine, size: MapSize): number {
  const isCapital = size !== 'small' && (role === 'alone' || role === 'title');
  return estimateTextWidth(text, isCapital) * linePx[size][role];
}

/**
 * Key entries that a size of map has room for: on a small one labels say what shades mean, and one line alone is named by the
 * words beside the map.
 */
function keyAt(key: readonly KeyEntry[], size: MapSize): KeyEntry[] {
  if (size !== 'small') return [...key];
  const lines = key.filter(({ swatch }) => swatch.startsWith('route'));
  return lines.length > 1 ? lines : [];
}

/** What a key takes up at the bottom right, in CSS pixels; undefined where there is none. */
function keyBox(key: readonly KeyEntry[], size: MapSize): { width: number; height: number } | undefined {
  const widths = keyAt(key, size).map(({ words }) => estimateTextWidth(words, false) * keyPx.type);
  if (widths.length === 0) return undefined;
  const room = (size === 'small' ? 264 : keyPx.width) - keyPx.swatch;
  const lines = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / room)), 0);
  return { width: Math.min(room, Math.max(...widths)) + keyPx.swatch, height: lines * keyPx.line + 6 };
}

/**
 * What has been laid out, by all that it depends on. The bundles of one build run in one process, each with its own copy of this
 * module, and ask for the same pictures: they share it.
 */
const shared = globalThis as { labelLayouts?: Map<string, Record<string, Placement>> };
shared.labelLayouts ??= new Map();
const known = shared.labelLayouts;

/** As `layoutLabels`, the dearest work of a build, which asks for the same picture several times and has pictures that name the same. */
function layoutOnce(...all: Parameters<typeof layoutLabels>): Record<string, Placement> {
  // A function has no text: one content has one way to tell whose land lies where.
  const key = JSON.stringify(all);
  const placed = known.get(key) ?? layoutLabels(...all);
  known.set(key, placed);
  return placed;
}

/** Whether a spot lies in an extent with room for a short name around it: 4 % of the extent's width on each side. */
function isInExtent([x, y]: readonly [number, number], extent: ExtentView, aspect: number): boolean {
  const room = extent.width * 0.04;
  return (
    x > extent.x + room &&
    x < extent.x + extent.width - room &&
    y > extent.y + room / 2 &&
    y < extent.y + extent.width / aspect - room / 2
  );
}

function withoutZeros({ dx, dy, reach }: Placement): Partial<Placement> {
  return { ...(dx !== 0 && { dx }), ...(dy !== 0 && { dy }), ...(reach !== undefined && { reach }) };
}

function isGround(kind: LabelKind): boolean {
  return kind === 'range' || kind === 'desert' || kind === 'river';
}

function isPlace(kind: LabelKind): boolean {
  return kind === 'place' || kind === 'venue';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
