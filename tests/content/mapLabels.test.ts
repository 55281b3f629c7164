import { describe, expect, it } from 'vitest';
import { outside, overlap, type Rect } from '../../src/map/geometry.ts';
import { boxesOf } from '../../src/map/labels/score.ts';
import { greatestFrameHeightPx, leastFrameHeightPx, type MapSize, mapSizes } from '../../src/map/mapSizes.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { type ExtentView, type MapLabel, toMapView } from '../../src/viewModel/map.ts';
import { boxAt } from '../../src/viewModel/mapLabels.ts';
import { type MapPictureView, type PlacedName, toPictureViews } from '../../src/viewModel/pictures.ts';

// Names of every picture, at every size of map and in every language, by the widths they were laid out with. Those are taken
// on the wide side (DejaVu Sans), so that a sliver in common here is none on any screen.

const loaded = loadStory('src/content');
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { story } = loaded;

/** Shares of a name's area that may touch another or lie outside: more where a size of map is at its least. */
const tolerated = { least: 0.16, greatest: 0.02 };

type Seen = { what: string; picture: MapPictureView; extent: ExtentView; names: readonly PlacedName[] };

describe.each(story.meta.locales)('names on the maps in %s', (locale) => {
  const content = createContent(story, locale, '/');
  const map = toMapView(content);
  const labels = new Map(map.labels.map((label) => [label.id, label]));
  const seen = Object.entries(toPictureViews(content)).flatMap(([what, { picture }]): Seen[] => {
    const extent = picture.kind === 'map' ? map.extents[picture.extent] : undefined;
    if (picture.kind !== 'map' || extent === undefined) return [];
    const other = picture.other && { what: `${what} (other)`, picture, ...picture.other };
    return [{ what, picture, extent, names: picture.names }, ...(other ? [other] : [])];
  });

  it.each(mapSizes)('touch no other and are not cut on a %s map', (size) => {
    const problems = seen.flatMap((one) =>
      (['least', 'greatest'] as const).flatMap((end) => {
        const heightPx = (end === 'least' ? leastFrameHeightPx : greatestFrameHeightPx)[size];
        const boxes = layOut(one, size, heightPx, map.aspect, labels);
        return boxes.flatMap(({ id, area, rects }, at) => [
          ...(cut(rects, heightPx, map.aspect) / area > tolerated[end]
            ? [`${one.what}, ${end}: ${id} is cut`]
            : []),
          ...boxes
            .slice(at + 1)
            .filter((other) => shared(rects, other.rects) / Math.min(area, other.area) > tolerated[end])
            .map((other) => `${one.what}, ${end}: ${id} touches ${other.id}`),
        ]);
      }),
    );
    expect(problems).toEqual([]);
  });

  it('name all participants in the opening at every size', () => {
    for (const { code } of story.participants)
      expect(Object.keys(seen[0]?.names.find(({ id }) => id === code)?.at ?? {})).toEqual([...mapSizes]);
  });
});

/** The boxes of all names shown, in CSS pixels from the extent's top left corner. */
function layOut(
  { picture, extent, names }: Seen,
  size: MapSize,
  heightPx: number,
  aspect: number,
  labels: ReadonlyMap<string, MapLabel>,
) {
  const scale = (heightPx * aspect) / extent.width;
  return names.flatMap(({ id, x, y, angle, at }) => {
    const [label, offset] = [labels.get(id), at[size]];
    if (label === undefined || offset === undefined) return [];
    const box = boxAt(size, label.kind, label.text, picture.figures[id]);
    const centre = {
      x: (x - extent.x) * scale + (offset.dx ?? 0),
      y: (y - extent.y) * scale + (offset.dy ?? 0),
    };
    return [
      {
        id,
        area: box.width * box.height,
        rects: boxesOf({ id, kind: label.kind, x, y, angle, ...box }, centre),
      },
    ];
  });
}

function cut(rects: readonly Rect[], heightPx: number, aspect: number): number {
  return rects.reduce((area, rect) => area + outside(rect, heightPx * aspect, heightPx), 0);
}

function shared(some: readonly Rect[], others: readonly Rect[]): number {
  return some.reduce((area, one) => area + others.reduce((sum, other) => sum + overlap(one, other), 0), 0);
}
