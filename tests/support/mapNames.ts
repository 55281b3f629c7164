/** A rectangle in CSS pixels of the window. */
export type Box = { left: number; top: number; right: number; bottom: number };
/** A name a reader sees on the map. */
export type NameOnMap = {
  text: string;
  kind: string;
  code: string | null;
  px: number;
  box: Box;
  /** The participant whose land lies under the middle of the name, if any. */
  over: string | null;
  /** Whether the name, or the 8 px around it, touches the land of the participant it names, or a line leads to it. */
  touchesOwn: boolean;
};

/** The names visible on the map that follows the story, its own box, and the boxes of what lies over it in its corners. */
export type MapOnScreen = { box: Box; names: NameOnMap[]; overlays: Box[] };

/** Runs in the page, on the map that follows the story. */
export function readNames(svg: Element): MapOnScreen {
  const lands = [...svg.querySelectorAll<SVGGElement>('g[data-country]')].flatMap((group) => {
    const path = group.querySelector('path');
    const toScreen = path?.getScreenCTM();
    if (path === null || !toScreen) return [];
    const toLand = toScreen.inverse();
    const holds = (x: number, y: number) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(toLand));
    return [{ code: group.dataset['country'] ?? null, holds }];
  });
  const landAt = (x: number, y: number) => lands.find(({ holds }) => holds(x, y))?.code ?? null;
  const touches = (code: string | null, { left, top, right, bottom }: Box) => {
    const own = lands.find((land) => land.code === code);
    for (let x = left - 8; x <= right + 8; x += 4)
      for (let y = top - 8; y <= bottom + 8; y += 4) if (own?.holds(x, y)) return true;
    return false;
  };
  const isLed = (code: string | null) => {
    const leader = code === null ? null : frame.querySelector(`[data-leader="${code}"]`);
    return leader !== null && getComputedStyle(leader).display !== 'none';
  };
  const plain = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  let frame: Element = svg;
  while (!['hidden', 'clip'].includes(getComputedStyle(frame).overflow) || frame === svg)
    frame = frame.parentElement ?? document.body;
  const named = [...frame.querySelectorAll<HTMLElement>('span[data-kind]')].filter(
    (span) =>
      span.textContent !== '' &&
      span.getClientRects().length > 0 &&
      getComputedStyle(span).visibility === 'visible',
  );
  const overlays = [...frame.children].filter((child) => !child.contains(svg));
  return {
    box: plain(frame),
    overlays: overlays.map(plain),
    names: named.map((span) => {
      const line = plain(span);
      // The letters themselves: a line of 1.25 em has about a fifth of an em of air above and below them.
      const air = Number.parseFloat(getComputedStyle(span).fontSize) * 0.2;
      const box = { ...line, top: line.top + air, bottom: line.bottom - air };
      const code = span.dataset['country'] ?? null;
      return {
        text: span.textContent ?? '',
        kind: span.dataset['kind'] ?? '',
        code,
        px: Number.parseFloat(getComputedStyle(span).fontSize),
        box,
        over: landAt((box.left + box.right) / 2, (box.top + box.bottom) / 2),
        touchesOwn: touches(code, box) || isLed(code),
      };
    }),
  };
}

/** How far two boxes lie over each other, in pixels along the shorter way out; 0 where they do not. */
export function overlapPx(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, Math.min(across, down));
}

/** How far a box reaches out of another, in pixels; 0 where it lies within. */
export function excessPx(inner: Box, outer: Box): number {
  return Math.max(
    0,
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
  );
}

/** Browsers round the edges of text to whole pixels. */
const tolerancePx = 1;

/** Names that lie on each other, under what lies in a corner, or reach out of the map: one sentence each. */
export function findCrowding({ box, names, overlays }: MapOnScreen): string[] {
  return names.flatMap((name, index) => [
    ...names
      .slice(index + 1)
      .filter((other) => overlapPx(name.box, other.box) > tolerancePx)
      .map((other) => `“${name.text}” and “${other.text}” overlap by ${px(overlapPx(name.box, other.box))}`),
    ...overlays
      .filter((overlay) => overlapPx(name.box, overlay) > tolerancePx)
      .map(
        (overlay) => `“${name.text}” is under what lies in a corner by ${px(overlapPx(name.box, overlay))}`,
      ),
    ...(excessPx(name.box, box) > tolerancePx
      ? [`“${name.text}” reaches out of the map by ${px(excessPx(name.box, box))}`]
      : []),
  ]);
}

const px = (value: number) => `${value.toFixed(1)} px`;
