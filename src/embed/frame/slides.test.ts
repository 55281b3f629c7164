import { describe, expect, it } from 'vitest';
import { stepAt, stepAtProgress } from './slides.ts';

describe('stepAt', () => {
  const ids = ['opening', 'why-gas', 'last'];

  it('finds a step by its id, and by its place counted from 1', () => {
    expect(stepAt('why-gas', ids)).toBe(1);
    expect(stepAt('3', ids)).toBe(2);
  });

  it('finds a step by a name it once had, unless a step is called so now', () => {
    expect(stepAt('start', ids, { start: 'opening', last: 'opening' })).toBe(0);
    expect(stepAt('last', ids, { start: 'opening', last: 'opening' })).toBe(2);
  });

  it('leads from a step that frames do not show, or from a chapter, to the chapter’s first', () => {
    expect(stepAt('why-trade', ids)).toBe(1);
    expect(stepAt('why', ids)).toBe(1);
  });

  it('finds none under any other name', () => {
    for (const wanted of ['0', '4', '-1', '1.5', 'other', 'constructor', '', undefined])
      expect(stepAt(wanted, ids)).toBeUndefined();
  });
});

describe('stepAtProgress', () => {
  it('gives each step an equal share of the track, its end included', () => {
    expect([0, 299, 300, 599, 600, 900].map((y) => stepAtProgress(y, 900, 3))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('stays within the steps before, beyond and without a track', () => {
    expect([
      stepAtProgress(-50, 900, 3),
      stepAtProgress(5000, 900, 3),
      stepAtProgress(10, 0, 3),
      stepAtProgress(10, 900, 0),
    ]).toEqual([0, 2, 0, 0]);
  });
});
