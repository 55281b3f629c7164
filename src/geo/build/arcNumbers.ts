import type { ArcIndexes } from 'topojson-specification';

/** The numbers of all arcs in nested rings; an arc run backwards is stored as `~number`. */
export function arcNumbers(arcs: readonly (number | ArcIndexes | ArcIndexes[])[]): number[] {
  return arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}
