import { describe, expect, it } from 'vitest';
import { createHitTest } from './hitTest.ts';

describe('createHitTest', () => {
  const square = (x: number) => `M${x} 0l100 0 0 100-100 0z`;
  const hit = createHitTest({ A: square(0), B: square(200) });

  it('finds the nearer outline within reach, far from every corner, too', () => {
    expect(hit(110, 50, 20)).toBe('A');
    expect(hit(192, 50, 20)).toBe('B');
  });

  it('finds nothing out of reach', () => {
    expect(hit(150, 50, 20)).toBeUndefined();
  });
});
