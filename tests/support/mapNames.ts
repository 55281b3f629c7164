/** A rectangle in CSS pixels of the viewport. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** The names visible on a map, its own box, and the boxes of what lies over it in its corners. */
export type MapOnScreen = { box: Box; names: { text: string; box: Box }[]; overlays: Box[] };

/** Runs in the page, on the drawing of a map. */
export function readNames(svg: Element): MapOnScreen {
  const plain = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  let map: Element = svg;
  while (!['hidden', 'clip'].includes(getComputedStyle(map).overflow) || map === svg)
    map = map.parentElement ?? document.body;
  const names = [...map.querySelectorAll<HTMLElement>('span[data-kind]')].filter(
    (span) =>
      span.textContent !== '' &&
      span.getClientRects().length > 0 &&
      getComputedStyle(span).visibility === 'visible',
  );
  const overlays = [...map.children].filter((child) => !child.contains(svg));
  return {
    box: plain(map),
    overlays: overlays.map(plain),
    names: names.map((span) => {
      const line = plain(span);
      // The letters themselves: a line of 1.25 em has about a fifth of an em of air above and below them.
      const air = Number.parseFloat(getComputedStyle(span).fontSize) * 0.2;
      return {
        text: span.textContent ?? '',
        box: { ...line, top: line.top + air, bottom: line.bottom - air },
      };
    }),
  };
}

/** How far two boxes lie over each other, in pixels along the shorter way out; 0 where they do not. */
function overlapPx(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, Math.min(across, down));
}

/** How far a box reaches out of another, in pixels; 0 where it lies within. */
function excessPx(inner: Box, outer: Box): number {
  return Math.max(
    0,
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
  );
}

/**
 * Names that lie on each other, under what lies in a corner, or reach out of the map by more than `tolerancePx`: one sentence
 * each. Fonts differ between machines by a few pixels for a name.
 */
export function findCrowding({ box, names, overlays }: MapOnScreen, tolerancePx: number): string[] {
  const px = (value: number) => `${value.toFixed(1)} px`;
  return names.flatMap((name, index) => [
    ...names
      .slice(index + 1)
      .filter((other) => overlapPx(name.box, other.box) > tolerancePx)
      .map((other) => `“${name.text}” and “${other.text}” overlap by ${px(overlapPx(name.box, other.box))}`),
    ...overlays
      .filter((overlay) => overlapPx(name.box, overlay) > tolerancePx)
      .map((overlay) => `“${name.text}” is under a corner by ${px(overlapPx(name.box, overlay))}`),
    ...(excessPx(name.box, box) > tolerancePx
      ? [`“${name.text}” reaches out of the map by ${px(excessPx(name.box, box))}`]
      : []),
  ]);
}
