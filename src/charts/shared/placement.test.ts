import { describe, expect, it } from 'vitest';
import { measure } from '../../../tests/support/chartLabels.ts';
import { firstFree, leastCrowded } from './placement.ts';
import type { Label } from './text.ts';

const label = (x: number): [Label] => [{ lines: ['abc'], x, y: 20, anchor: 'start', px: 10, isBold: false }];
const bounds = { x0: 0, y0: 0, x1: 200, y1: 40 };
const taken = [{ x0: 0, y0: 0, x1: 50, y1: 40 }];

describe('firstFree', () => {
  it('takes the first candidate that covers nothing', () => {
    expect(firstFree([label(10), label(60), label(90)], taken, bounds, measure)?.[0].x).toBe(60);
  });

  it('takes none that leaves the bounds', () => {
    expect(firstFree([label(10), label(195)], taken, bounds, measure)).toBeUndefined();
  });
});

describe('leastCrowded', () => {
  it('covers a little rather than much, and rather than leave the bounds', () => {
    expect(leastCrowded([label(10), label(45), label(195)], taken, bounds, measure)?.[0].x).toBe(45);
  });

  it('has nothing to choose among no candidates', () => {
    expect(leastCrowded([], taken, bounds, measure)).toBeUndefined();
  });
});
