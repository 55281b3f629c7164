import { arcNumbers } from './arcNumbers.ts';
import type { WorldTopology } from './world.ts';

/** How finely a boundary is drawn, coarsest first. */
export const TIERS = ['context', 'participants', 'fine'] as const;
export type Tier = (typeof TIERS)[number];

/** The tier of each arc, by its number: the finest of the shapes that it bounds. */
export function tierOfArcs(topology: WorldTopology, tierOfShape: (key: string) => Tier): Tier[] {
  const tiers = topology.arcs.map((): Tier => 'context');
  for (const shape of topology.objects.world.geometries) {
    const tier = tierOfShape(shape.id);
    for (const arc of arcNumbers(shape.arcs)) tiers[arc] = finer(tiers[arc] ?? 'context', tier);
  }
  return tiers;
}

/** The finer of two tiers. */
export function finer(a: Tier, b: Tier): Tier {
  return TIERS.indexOf(a) > TIERS.indexOf(b) ? a : b;
}
