import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../tests/support/runs.ts';
import { readMessage } from './readMessage.ts';
import { isResizeLoop } from './resize.ts';

const serializeOwn = (fields: Record<string, unknown>) => ({ ns: 'explainer', v: 1, ...fields });

describe('what is taken from a frame', () => {
  it.each([
    [12, 120],
    [731.2, 732],
    [1e9, 20_000],
    [-5, 120],
  ])('a height of %d is %d px', (height, px) => {
    expect(readMessage(serializeOwn({ type: 'size', height }))).toEqual({ type: 'size', height: px });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '731', null, undefined, [731], {}, true])(
    'a height of %s is none',
    (height) => {
      expect(readMessage(serializeOwn({ type: 'size', height }))).toBeUndefined();
      expect(readMessage(serializeOwn({ type: 'stage', track: height }))).toBeUndefined();
      expect(readMessage(serializeOwn({ type: 'reveal', y: height }))).toBeUndefined();
    },
  );

  it('a later version is read as this one, and no version or another speaker is not read', () => {
    const read = readMessage(serializeOwn({ type: 'size', height: 500 }));
    expect(read).toEqual({ type: 'size', height: 500 });
    expect(readMessage({ ...serializeOwn({ type: 'size', height: 500 }), v: 7 })).toEqual(read);
    for (const v of [0, '1', undefined, Number.NaN])
      expect(readMessage({ ...serializeOwn({ type: 'size', height: 500 }), v })).toBeUndefined();
    expect(readMessage({ ns: 'other', v: 1, type: 'size', height: 500 })).toBeUndefined();
  });

  it('words longer than 200 characters are cut, and what is no word is an empty one', () => {
    const message = readMessage(serializeOwn({ type: 'event', name: 'x'.repeat(5000), id: 7 }));
    expect(message).toEqual({ type: 'event', name: 'x'.repeat(200), id: '' });
  });

  it('anything may be posted: nothing throws, and what is read has whole numbers within bounds', () => {
    const key = fc.constantFrom(
      'type',
      'height',
      'track',
      'steps',
      'index',
      'y',
      'layouts',
      'title',
      '__proto__',
    );
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom('size', 'stage', 'hello', 'step', 'event', 'reveal'),
    );
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.dictionary(key, value).map((fields) => ({ ...serializeOwn({}), ...fields })),
    );
    fc.assert(
      fc.property(anyMessage, (data) => {
        const message = readMessage(data) ?? {};
        const { height = 120, track = 120 } = message as { height?: number; track?: number };
        const isBounded = (px: number) => px >= 120 && px <= 20_000;
        const isRead = (part: unknown) =>
          typeof part === 'number' ? Number.isInteger(part) : typeof part !== 'string' || part.length <= 200;
        expect([height, track].every(isBounded) && Object.values(message).every(isRead)).toBe(true);
      }),
      runs(1000, 20_000),
    );
  });
});

it('the 21st growth within four seconds is too fast, and as many over a longer time are not', () => {
  const fast: number[] = [];
  const slow: number[] = [];
  const results = Array.from({ length: 21 }, (_, index) => isResizeLoop(fast, index * 100));
  expect(results.slice(0, 20)).not.toContain(true);
  expect(results[20]).toBe(true);
  expect(Array.from({ length: 60 }, (_, index) => isResizeLoop(slow, index * 250))).not.toContain(true);
});
