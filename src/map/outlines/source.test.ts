import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMapSource } from './source.ts';

const onFile = () =>
  JSON.parse(readFileSync(`${process.env.STORY ?? 'src/content'}/map/source.json`, 'utf8'));

describe('parseMapSource', () => {
  it("accepts the story's own source", () => {
    expect(() => parseMapSource(onFile())).not.toThrow();
  });

  it('names every problem at once, each with its path', () => {
    const broken = {
      ...onFile(),
      bleed: -1,
      tiers: { ...onFile().tiers, context: { weight: 0, grid: 1, leastRing: 1 } },
    };
    expect(() => parseMapSource(broken)).toThrow(/2 problem[^]*bleed[^]*tiers\.context\.weight/);
  });

  it('refuses what is no object at all', () => {
    expect(() => parseMapSource(null)).toThrow('(whole file)');
  });
});
