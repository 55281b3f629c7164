import type { LngLat } from '../../lib/geometry.ts';
import { makeProjection, type ProjectionSpec } from '../projection.ts';
import type { ClipBox } from './clipBox.ts';
import { filterRings } from './filterRings.ts';
import type { MapSource } from './mapSource.ts';
import { projectWorld } from './projectWorld.ts';
import { snapArcs } from './snapArcs.ts';
import { finer, type Tier, tierOfArcs } from './tierOfArcs.ts';
import { weightSimplify } from './weightSimplify.ts';
import type { World, WorldTopology } from './world.ts';

/**
 * `world` in map units, each boundary as fine as the finest tier of the shapes it bounds, and finest of all where a
 * fine boundary runs through the story's finest box.
 */
export function drawWorld(
  world: World,
  { tiers, leastTriangle }: Pick<MapSource, 'tiers' | 'leastTriangle'>,
  tierOfShape: (key: string) => Tier,
  spec: ProjectionSpec,
  clip: ClipBox,
): WorldTopology {
  const projection = makeProjection(spec);
  const isFinest = (tier: Tier, x: number, y: number): boolean => {
    const place = tier === 'fine' ? projection.invert?.([x, y]) : null;
    return place ? isInside(place, tiers.finest.box) : false;
  };

  const projected = projectWorld(world, spec, clip);
  const tierByArc = tierOfArcs(projected, tierOfShape);
  const tierOf = (arc: number): Tier => tierByArc[arc] ?? 'context';

  const simplified = weightSimplify(projected, leastTriangle, (arc, x, y) =>
    isFinest(tierOf(arc), x, y) ? tiers.finest.weight : tiers[tierOf(arc)].weight,
  );
  const snapped = snapArcs(simplified, (arc, x, y) =>
    isFinest(tierOf(arc), x, y) ? tiers.finest.grid : tiers[tierOf(arc)].grid,
  );
  return filterRings(snapped, (arcs, x, y) => {
    const tier = arcs.map(tierOf).reduce(finer);
    return isFinest(tier, x, y) ? 0 : tiers[tier].leastRing;
  });
}

function isInside(
  [lng, lat]: LngLat,
  [[west, south], [east, north]]: MapSource['tiers']['finest']['box'],
): boolean {
  return lng > west && lng < east && lat > south && lat < north;
}
