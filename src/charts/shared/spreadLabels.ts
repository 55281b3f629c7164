type Pool = { sum: number; count: number };

/**
 * Where labels may stand so that no two are closer than `minGap`, each as near to its own position as the others let it
 * be (least squares, by pooling neighbours that push against each other).
 *
 * @param positions in ascending order
 * @param extent the first and last place a label may stand; where it cannot hold all at `minGap`, they share it evenly
 * @see https://doi.org/10.1214/aoms/1177728423 for pooling adjacent violators (Ayer et al., 1955)
 */
export function spreadLabels(
  positions: readonly number[],
  minGap: number,
  [low, high]: readonly [number, number],
): number[] {
  const steps = positions.length - 1;
  if (steps < 0) return [];
  const gap = steps === 0 ? 0 : Math.min(minGap, (high - low) / steps);

  // With the gaps taken out, "far enough apart" becomes "in ascending order".
  const pools: Pool[] = [];
  positions.forEach((position, index) => {
    let pool = { sum: position - index * gap, count: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const latest = high - steps * gap;
  return pools
    .flatMap((pool) => Array.from({ length: pool.count }, () => Math.max(low, Math.min(latest, mean(pool)))))
    .map((place, index) => place + index * gap);
}

function mean({ sum, count }: Pool): number {
  return sum / count;
}

/**
 * For each place in ascending order, the first level (0, 1, …) on which no earlier one is nearer than `minGap`: where
 * marks of nearly the same day stand above each other.
 */
export function stackLevels(positions: readonly number[], minGap: number): number[] {
  const lastOn: number[] = [];
  return positions.map((position) => {
    const free = lastOn.findIndex((last) => position - last >= minGap);
    const level = free === -1 ? lastOn.length : free;
    lastOn[level] = position;
    return level;
  });
}
