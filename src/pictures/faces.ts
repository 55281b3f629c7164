import type { Face } from './letters.ts';

/** The page's scale of type, a little larger, as pictures are shown smaller than they are drawn. */
export const faces = {
  kicker: { family: 'sans', weight: 600, size: 14 },
  point: { family: 'serif', weight: 600, size: 26 },
  figure: { family: 'serif', weight: 600, size: 24 },
  strong: { family: 'sans', weight: 600, size: 15 },
  label: { family: 'sans', weight: 400, size: 15 },
  small: { family: 'sans', weight: 400, size: 13.5 },
} as const satisfies Record<string, Face>;
