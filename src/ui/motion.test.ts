import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import { readStored, store } from './motion.ts';

afterEach(() => vi.unstubAllGlobals());

test('what was kept is read back', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  store('a', '1');
  expect(readStored('a')).toBe('1');
  expect(readStored('b')).toBeUndefined();
});

test('storage that throws remembers nothing and breaks nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('blocked');
    },
    setItem: () => {
      throw new Error('full');
    },
  });
  expect(() => store('a', '1')).not.toThrow();
  expect(readStored('a')).toBeUndefined();
});

test('any value under any key is read back as it was kept, the last one where there were several', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (choices) => {
      for (const [key, value] of choices) store(key, value);
      const last = new Map(choices);
      expect([...last.keys()].map(readStored)).toEqual([...last.values()]);
    }),
    runs(100),
  );
});
