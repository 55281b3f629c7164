import { describe, expect, it, test } from 'vitest';
import { breakWords, estimateTextWidth, isFigure, labelLines } from './label.ts';

test('no text has no width', () => {
  expect(estimateTextWidth('', false)).toBe(0);
});

test('capitals are wider than small letters, and a Chinese character is wider than both', () => {
  expect(estimateTextWidth('A', true)).toBeGreaterThan(estimateTextWidth('a', false));
  expect(estimateTextWidth('海', false)).toBeGreaterThan(estimateTextWidth('A', true));
});

test('the longest line counts', () => {
  expect(estimateTextWidth('Long\nSea', false)).toBe(estimateTextWidth('Long', false));
});

describe('labelLines', () => {
  const roles = (...all: Parameters<typeof labelLines>) => labelLines(...all).map(({ role }) => role);

  it('sets a name alone, or above a figure or words', () => {
    expect(roles('Northland', undefined)).toEqual(['alone']);
    expect(roles('Northland', '27%')).toEqual(['title', 'figure']);
    expect(roles('Northland', 'none found')).toEqual(['title', 'words']);
  });

  it('leaves out the name above a person on a small map', () => {
    expect(roles('Northland', 'A. B.\nminister', 'large')).toEqual(['title', 'person', 'post']);
    expect(roles('Northland', 'A. B.\nminister', 'small')).toEqual(['person', 'post']);
  });

  it('takes two lines with figures for no person', () => {
    expect(roles('Northland', '18 of 29\n17 of 50')).toEqual(['title', 'words', 'words']);
  });
});

describe('isFigure', () => {
  it.each(['27%', '20–22 %', 'US$43.8bn', '438.2亿美元'])('holds for %s', (words) => {
    expect(isFigure(words)).toBe(true);
  });

  it.each(['none found', '24 Sept 2025', 'US$43.82 billion'])('does not hold for %s', (words) => {
    expect(isFigure(words)).toBe(false);
  });
});

describe('breakWords', () => {
  it('breaks long words near their middle, and short ones nowhere', () => {
    expect(breakWords('September 2025')).toEqual(['September', ' 2025']);
    expect(breakWords('April 2026')).toEqual(['April 2026']);
    expect(breakWords('Incomprehensibility')).toEqual(['Incomprehensibility']);
  });
});
