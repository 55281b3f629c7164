import { afterEach, expect, test, vi } from 'vitest';
import { readStored, store } from './storage.ts';

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
