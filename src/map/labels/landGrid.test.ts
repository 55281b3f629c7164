import { describe, expect, it } from 'vitest';
import { createLandGrid } from './landGrid.ts';

const square = (x: number, side: number) => `M${x} 0l${side} 0 0 ${side}-${side} 0z`;

describe('createLandGrid', () => {
  const at = createLandGrid(
    { A: `${square(0, 40)}m10 10l20 0 0 20-20 0z`, B: square(60, 40) },
    [0, 0, 100, 100],
  );

  it('knows whose land a point lies on, and that none lies between', () => {
    expect(at(5, 5)).toBe('A');
    expect(at(80, 20)).toBe('B');
    expect(at(50, 20)).toBeUndefined();
  });

  it('leaves a hole to nobody', () => {
    expect(at(20, 20)).toBeUndefined();
  });

  it('knows nothing outside its extent', () => {
    expect(at(-5, 5)).toBeUndefined();
    expect(at(5, 500)).toBeUndefined();
  });
});
