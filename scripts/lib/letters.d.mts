import type { Letters } from '../../src/export/SvgText.tsx';

/** The letters of the reading face and of the labels' face; see letters.mjs. */
export function loadLetters(): Letters;
