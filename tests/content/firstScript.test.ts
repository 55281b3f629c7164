import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../support/runs.ts';

/** The script that every page runs before its first paint. */
const [, script = ''] = /<script>(.*?)<\/script>/s.exec(readFileSync('index.html', 'utf8')) ?? [];

/** What the page is marked with when its storage answers so. */
function marksAfter(getItem: (key: string) => unknown): Record<string, string> {
  const dataset: Record<string, string> = {};
  const documentElement = { dataset, classList: { add: () => {}, remove: () => {} } };
  runInNewContext(script, {
    document: { documentElement },
    localStorage: { getItem },
    addEventListener: () => {},
    location: { hash: '' },
    performance: { getEntriesByType: () => [] },
    HTMLScriptElement: Object,
  });
  return dataset;
}

test('whatever was stored, motion is on or off: off only for the word itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom('on', 'off', 'OFF', '', null), fc.string()), (stored) => {
      expect(marksAfter(() => stored)['motion']).toBe(stored === 'off' ? 'off' : 'on');
    }),
    runs(100),
  );
});

test('storage that throws breaks nothing', () => {
  expect(() =>
    marksAfter(() => {
      throw new Error('blocked');
    }),
  ).not.toThrow();
});
