import { describe, expect, it } from 'vitest';
import { extentOf, isoDay, spanOf } from './canvas.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('spanOf', () => {
  it('of a day is that day', () => {
    expect(spanOf('2025-04-26')).toMatchObject({ middle: day('2025-04-26'), isDay: true });
  });

  it('of a month or year runs to its last day', () => {
    expect(spanOf('2024-02')).toMatchObject({
      start: day('2024-02-01'),
      end: day('2024-02-29'),
      isDay: false,
    });
    expect(spanOf('2025')).toMatchObject({ start: day('2025-01-01'), end: day('2025-12-31') });
    expect(spanOf('2025-12').end).toBe(day('2025-12-31'));
  });
});

describe('extentOf', () => {
  it('covers all of what partial dates stand for', () => {
    expect(extentOf(['2025-06', '2025-04-26'])).toEqual([day('2025-04-26'), day('2025-06-30')]);
  });

  it('of no dates is none', () => {
    expect(extentOf([])).toBeUndefined();
  });
});

describe('isoDay', () => {
  it('does not depend on the time zone', () => {
    expect(isoDay(new Date('2025-01-01T00:00:00Z'))).toBe('2025-01-01');
  });
});
