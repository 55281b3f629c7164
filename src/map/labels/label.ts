/** What a name on the map stands for. */
export type LabelKind = 'country' | 'venue' | 'place' | 'neighbour' | 'water';

/** A name to place: where it belongs in map units, and how long it is in ems of its own size. */
export type LabelToPlace = {
  id: string;
  kind: LabelKind;
  x: number;
  y: number;
  ems: number;
  /** Lines of text, 1 or more. */
  lines: number;
};

/** The centre of a placed name, in CSS pixels from its anchor: x to the right, y downwards. */
export type Offset = { dx: number; dy: number };

/** Where a name stands, and the length of the line that leads to it, in CSS pixels, where one has to. */
export type Placement = Offset & { reach?: number };

/**
 * The width of a map label in ems of its own size, on the wide side; of its longest line where it has several.
 *
 * Labels are placed at build, where nothing can be measured, so the estimate leaves slack for the widest of the
 * system sans-serif faces in use: 0.62 em a letter, 0.80 em a letterspaced capital, 1.05 em a Chinese character
 * (read off DejaVu Sans, the widest of them, on 23 November 2026).
 */
export function estimateTextWidth(text: string, capitals: boolean): number {
  const widths = text
    .split('\n')
    .map((line) => Array.from(line).reduce((sum, letter) => sum + letterEms(letter, capitals), 0));
  return Math.round(Math.max(...widths) * 100) / 100;
}

function letterEms(letter: string, capitals: boolean): number {
  if (/\p{Script=Han}/u.test(letter)) return 1.05;
  if (/[\s'’.,·/-]/.test(letter)) return 0.4;
  return capitals ? 0.8 : 0.62;
}
