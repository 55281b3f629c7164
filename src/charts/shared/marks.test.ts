import { describe, expect, it } from 'vitest';
import { hatchPath, kindMark, type MarkShape, markPath, voiceMark } from './marks.ts';

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
