import { describe, expect, it } from 'vitest';
import { isResizeLoop } from './resize.ts';

describe('isResizeLoop', () => {
  const grow = (times: number, everyMs: number) => {
    const growths: number[] = [];
    return Array.from({ length: times }, (_none, index) => isResizeLoop(growths, index * everyMs));
  };

  it('trips at the 21st growth within four seconds, and not before', () => {
    const results = grow(21, 100);
    expect(results.indexOf(true)).toBe(20);
  });

  it('lets through as many growths over a longer time', () => {
    expect(grow(60, 250)).not.toContain(true);
  });
});
