import type { ReactNode } from 'react';
import type { Face, Letters } from './letters.ts';

/** What a picture holds between its point and its notes, drawn from its own top left corner; `width` where it is not the usual one. */
export type Body = { height: number; node: ReactNode; width?: number };

/** The width of a line in one face, as `wrapWords` asks for it. */
export const measureIn = (letters: Letters, face: Face) => (line: string) => letters.measure(line, face);
