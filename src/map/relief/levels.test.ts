import { describe, expect, it } from 'vitest';
import { LEVEL_KINDS, levelId, type ReliefPaths, RIVERS_ID, serializeRelief, THRESHOLDS } from './levels.ts';

const relief: ReliefPaths = {
  altitude: [{ from: 700, d: 'M0 0l1 0 0 1z' }],
  shade: [{ from: 0.06, d: 'M2 0l1 0 0 1z' }],
  light: [{ from: 0.1, d: 'M4 0l1 0 0 1z' }],
  rivers: 'M0 0l9 9',
};

describe('levelId', () => {
  it('is different for every level', () => {
    const ids = LEVEL_KINDS.flatMap((kind) => THRESHOLDS[kind].map((from) => levelId(kind, from)));
    expect(new Set([...ids, RIVERS_ID]).size).toBe(ids.length + 1);
  });

  it('names metres for altitude and hundredths for tones', () => {
    expect(levelId('altitude', 700)).toBe('relief-a700');
    expect(levelId('shade', 0.06)).toBe('relief-s6');
    expect(levelId('light', 0.1)).toBe('relief-l10');
  });
});

describe('serializeRelief', () => {
  it('is one SVG document of definitions, with an id for each level and the rivers', () => {
    expect(serializeRelief(relief)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><defs>' +
        '<path id="relief-a700" fill-rule="evenodd" d="M0 0l1 0 0 1z"/>' +
        '<path id="relief-s6" fill-rule="evenodd" d="M2 0l1 0 0 1z"/>' +
        '<path id="relief-l10" fill-rule="evenodd" d="M4 0l1 0 0 1z"/>' +
        '<path id="relief-rivers" vector-effect="non-scaling-stroke" d="M0 0l9 9"/></defs></svg>',
    );
  });
});
