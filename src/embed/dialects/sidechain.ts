import { amp } from './amp.ts';
import type { Dialect } from './dialect.ts';

/**
 * NPR's `<side-chain>`, which reads the height of any object of type `embed-size`, and so understands AMP's. It never
 * says a word of its own, so what the frame tells unasked has to do, and this dialect adds nothing to it.
 */
export const sidechain: Dialect = { name: 'sidechain', isUnasked: false, tell: amp.tell };
