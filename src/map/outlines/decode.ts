import type { Point } from '../geometry.ts';

/** The rings and lines of path data made of `M`, `m`, `l` and `z` alone, in map units. */
export function decodePath(d: string): Point[][] {
  const rings: Point[][] = [];
  let pen: Point = [0, 0];
  for (const [, command = '', numbers = ''] of d.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
    if (command === 'z') pen = rings.at(-1)?.[0] ?? pen;
    const steps = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let at = 0; at + 1 < steps.length; at += 2) {
      const [dx = 0, dy = 0] = steps.slice(at, at + 2);
      pen = command === 'M' ? [dx, dy] : [pen[0] + dx, pen[1] + dy];
      if (command === 'l') rings.at(-1)?.push(pen);
      else rings.push([pen]);
    }
  }
  return rings;
}
