import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../tests/support/chartLabels.ts';
import { runs } from '../../../tests/support/properties.ts';
import { extentOf, isoDay, spanOf } from './canvas.ts';
import { hatchPath, kindMark, type MarkShape, markPath, voiceMark } from './marks.ts';
import {
  firstFree,
  type Label,
  labelBox,
  leastCrowded,
  spreadLabels,
  stackLevels,
  widthOf,
  wrapText,
} from './text.ts';

const width = (text: string) => measure(text, 10);

describe('wrapText', () => {
  it('keeps what fits in one line', () => {
    expect(wrapText('one two', 100, width)).toEqual(['one two']);
  });

  it('has no lines for no words', () => {
    expect(wrapText('', 100, width)).toEqual([]);
  });

  it('makes lines of about one length', () => {
    expect(wrapText('one two three four', 80, width)).toEqual(['one two', 'three four']);
  });

  it('gives a word that is wider than a line one to itself, whole', () => {
    expect(wrapText('a Donaudampfschifffahrtsgesellschaft b', 60, width)).toEqual([
      'a',
      'Donaudampfschifffahrtsgesellschaft',
      'b',
    ]);
  });

  it('breaks Chinese between characters, never before a closing mark', () => {
    const lines = wrapText('贸易规则，与关税。', 50, width);
    expect(lines.join('')).toBe('贸易规则，与关税。');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => !/^[，。]/.test(line))).toBe(true);
  });

  it('does not break at a space that holds words together', () => {
    expect(wrapText('26\u00a0April 2025', 60, width)[0]).toBe('26\u00a0April');
  });

  it('ends where there is no width at all', () => {
    expect(wrapText('one two', 0, width)).toEqual(['one', 'two']);
  });
});

describe('labelBox', () => {
  const label: Label = { lines: ['ab'], x: 100, y: 50, anchor: 'start', px: 10, isBold: false };

  it('stands on the side of its anchor', () => {
    expect(labelBox(label, measure).x0).toBe(100);
    expect(labelBox({ ...label, anchor: 'end' }, measure).x1).toBe(100);
    const { x0, x1 } = labelBox({ ...label, anchor: 'middle' }, measure);
    expect((x0 + x1) / 2).toBeCloseTo(100);
  });

  it('reaches below the baseline for letters and not for figures', () => {
    expect(labelBox(label, measure).y1).toBeGreaterThan(51);
    expect(labelBox({ ...label, lines: ['145%'] }, measure).y1).toBeLessThan(51);
  });
});

describe('widthOf', () => {
  it('has slack for bold letters and percent signs', () => {
    expect(widthOf('ab', 10, true, measure)).toBeGreaterThan(widthOf('ab', 10, false, measure));
    expect(widthOf('a%', 10, false, measure)).toBeGreaterThan(widthOf('ab', 10, false, measure));
  });
});

describe('spreadLabels', () => {
  it('no labels need no places', () => {
    expect(spreadLabels([], 10, [0, 100])).toEqual([]);
  });

  it('one label stands at its position, or at the nearest end of the extent', () => {
    expect(spreadLabels([40], 10, [0, 100])).toEqual([40]);
    expect(spreadLabels([140], 10, [0, 100])).toEqual([100]);
  });

  it('labels far enough apart stay where they are', () => {
    expect(spreadLabels([10, 30, 90], 10, [0, 100])).toEqual([10, 30, 90]);
  });

  it('equal positions spread evenly around the one they share', () => {
    expect(spreadLabels([50, 50, 50], 10, [0, 100])).toEqual([40, 50, 60]);
  });

  it('labels pushed over the end come back inside it', () => {
    expect(spreadLabels([98, 99], 10, [0, 100])).toEqual([90, 100]);
  });

  it('an extent too short for all is shared evenly', () => {
    expect(spreadLabels([0, 0, 0], 10, [0, 10])).toEqual([0, 5, 10]);
  });

  it('whatever the positions, labels keep their order, their gap and the extent', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (all) => {
        const positions = [...all].sort((a, b) => a - b);
        const places = spreadLabels(positions, 20, [0, 400]);
        expect(places).toHaveLength(positions.length);
        places.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(400 + 1e-9);
          expect(place - (places[index - 1] ?? -20)).toBeGreaterThanOrEqual(20 - 1e-9);
        });
      }),
      runs(100),
    );
  });
});

describe('stackLevels', () => {
  it('marks that are near each other stand on levels of their own, others share the first', () => {
    expect(stackLevels([0, 3, 20, 22, 24], 5)).toEqual([0, 1, 0, 1, 2]);
    expect(stackLevels([], 5)).toEqual([]);
  });
});

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

const shapes: MarkShape[] = ['circle', 'square', 'triangle', 'point-down', 'diamond', 'cross', 'star'];

describe('marks', () => {
  it('have an outline each that no other has', () => {
    expect(new Set(shapes.map((shape) => markPath(shape, 10))).size).toBe(shapes.length);
  });

  it('of six kinds differ by shape or filling, and a kind too many still has one', () => {
    const six = [0, 1, 2, 3, 4, 5].map((at) => JSON.stringify(kindMark(at)));
    expect(new Set(six).size).toBe(6);
    expect(kindMark(40)).toEqual({ shape: 'star', isHollow: true });
  });

  it('of a voice without a shape is the square of the prose', () => {
    expect(voiceMark('record')).toEqual({ shape: 'square', isHollow: false });
  });
});

describe('hatchPath', () => {
  it('stays inside its box', () => {
    const numbers = hatchPath({ x: 10, y: 20, width: 15, height: 8 }, 5).match(/[\d.]+,[\d.]+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(2);
    for (const pair of numbers) {
      const [x = 0, y = 0] = pair.split(',').map(Number);
      expect(x >= 10 && x <= 25 && y >= 20 && y <= 28).toBe(true);
    }
  });

  it('of a box without width is nothing', () => {
    expect(hatchPath({ x: 0, y: 0, width: 0, height: 8 }, 5)).toBe('');
  });
});
