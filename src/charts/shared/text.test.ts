import { describe, expect, it } from 'vitest';
import { measure } from '../../../tests/support/chartLabels.ts';
import { type Label, labelBox, widthOf, wrapText } from './text.ts';

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
