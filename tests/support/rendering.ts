import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** The colour painted at a place of the window, in CSS pixels from its corner, as six hexadecimal digits. */
export async function pixelAt(page: Page, x: number, y: number): Promise<string> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const data: Buffer[] = [];
  // A PNG is its signature and chunks: length, name, contents, sum. Of one pixel, whatever the filter, the first three bytes are its colour.
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return hex([...inflateSync(Buffer.concat(data)).subarray(1, 4)]);
}

/** Red, green and blue, as numbers or as in a computed `rgb(…)`, as six hexadecimal digits. */
export function hex(rgb: string | readonly number[]): string {
  const parts = typeof rgb === 'string' ? (rgb.match(/\d+/g) ?? []).map(Number) : rgb;
  return parts
    .slice(0, 3)
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * Boxes of words that do not fit into themselves, the window or a box that cuts them off. What scrolls by design, waits to
 * be laid out or is there for screen readers only is left out.
 */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const upFrom = (element: Element): Element[] =>
      element.parentElement === null ? [element] : [element, ...upFrom(element.parentElement)];
    const styleOf = (element: Element) => getComputedStyle(element);
    /** What lays a text out: the nearest box around it that is no part of a line. */
    const boxOf = (text: Text) =>
      upFrom(text.parentElement ?? document.body).find(
        (one) => !['inline', 'contents'].includes(styleOf(one).display),
      );
    const isLeftOut = (element: Element) =>
      upFrom(element).some((one) => {
        const { overflowX, clipPath, position } = styleOf(one);
        const isForReaders = clipPath !== 'none' && position === 'absolute';
        return (
          isForReaders || ['auto', 'scroll'].includes(overflowX) || one.getAttribute('aria-hidden') === 'true'
        );
      });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes = new Set<Element>();
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const isSeen = text.parentElement?.checkVisibility({ contentVisibilityAuto: true }) === true;
      if (isSeen && text.data.trim() !== '' && !isLeftOut(text.parentElement)) {
        const box = boxOf(text);
        if (box !== undefined) boxes.add(box);
      }
    }
    const width = document.documentElement.clientWidth;
    const isCut = (box: Element) => {
      const { left, right } = box.getBoundingClientRect();
      // Shortened by design, with some of it left.
      if (styleOf(box).textOverflow === 'ellipsis' && box.clientWidth > 24) return false;
      const cutters = upFrom(box).filter((one) => ['hidden', 'clip'].includes(styleOf(one).overflowX));
      return (
        // Turned marks reach over their boxes by a pixel or two.
        box.scrollWidth > box.clientWidth + 2 ||
        left < -1 ||
        right > width + 1 ||
        cutters.some((one) => {
          const edge = one.getBoundingClientRect();
          return left < edge.left - 1 || right > edge.right + 1;
        })
      );
    };
    return [...boxes]
      .filter(isCut)
      .map(
        (box) =>
          `${box.tagName} ${box.className} “${box.textContent?.slice(0, 40)}” ${box.scrollWidth} in ${box.clientWidth}`,
      );
  });
}

/** Words in plain Latin letters a reader sees or hears, in the page's own language: with what says them. */
export function findPlainWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { lang } = document.documentElement;
    const isOwn = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [document.title];
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode as Text;
      const isCode = parentElement?.closest('script, style, noscript, template') !== null;
      if (!isCode && isOwn(parentElement)) texts.push(data);
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [title], [placeholder]'))
      for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
        if (isOwn(element)) texts.push(element.getAttribute(name) ?? '');
    return [...new Set(texts.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text)))];
  });
}

/** A rectangle in CSS pixels of the viewport. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** The names visible on a map, its own box, and the boxes of what lies over it in its corners. */
type MapOnScreen = { box: Box; names: { text: string; box: Box }[]; overlays: Box[] };

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
