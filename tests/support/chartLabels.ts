import type { CanvasSize } from '../../src/charts/shared/canvas.ts';
import { type Label, labelBox, type Measure, overlap } from '../../src/charts/shared/text.ts';

/** Widths as wide as those that charts are laid out with: 0.62 em a letter, 1.05 em a Chinese character. */
export const measure: Measure = (text, px) =>
  Array.from(text).reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 1.05 : 0.62), 0) * px;

/** Every label of a layout that has words, wherever in it. */
export function labelsOf(layout: unknown): Label[] {
  if (typeof layout !== 'object' || layout === null) return [];
  if ('lines' in layout && 'anchor' in layout) {
    const label = layout as Label;
    return label.lines.some((line) => line !== '') ? [label] : [];
  }
  return Object.values(layout).flatMap(labelsOf);
}

/** The words of a layout's labels, each label's lines put together. */
export function wordsOf(layout: unknown): string[] {
  return labelsOf(layout).map(({ lines }) => lines.join(' '));
}

/** Labels that leave the canvas by more than a pixel, and pairs of labels that cover each other, by their words. */
export function findIllegible(
  layout: unknown,
  { widthPx, heightPx }: CanvasSize,
  direction = 'ltr',
): string[] {
  const boxes = labelsOf(layout).map((label) => {
    const box = labelBox(direction === 'rtl' ? { ...label, x: widthPx - label.x } : label, measure);
    return { words: label.lines.join(' '), box };
  });
  const outside = boxes.filter(
    ({ box }) => box.x0 < -1 || box.y0 < -1 || box.x1 > widthPx + 1 || box.y1 > heightPx + 1,
  );
  const covered = boxes.flatMap(({ words, box }, at) =>
    boxes
      .slice(0, at)
      .filter((other) => overlap(box, other.box) > 1)
      .map((other) => `${words} covers ${other.words}`),
  );
  return [...outside.map(({ words }) => `${words} is cut`), ...covered];
}

/** Letters of a layout that are smaller than they may be on its canvas. */
export function tooSmall(layout: unknown, { widthPx }: CanvasSize): Label[] {
  return labelsOf(layout).filter(({ px }) => px < (widthPx < 560 ? 12 : 14));
}
