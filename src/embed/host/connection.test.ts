import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../tests/support/properties.ts';
import { parseMessage } from './connection.ts';

const toMessage = (fields: Record<string, unknown>) => ({ ns: 'explainer', v: 1, ...fields });

describe('parseMessage', () => {
  it.each([
    [12, 120],
    [731.2, 732],
    [1e9, 20_000],
    [-5, 120],
  ])('clamps a height of %d to %d px', (height, px) => {
    expect(parseMessage(toMessage({ type: 'size', height }))).toEqual({ type: 'size', height: px });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '731', null, undefined, [731], {}, true])(
    'takes a height of %s for none',
    (height) => {
      expect(parseMessage(toMessage({ type: 'size', height }))).toBeUndefined();
      expect(parseMessage(toMessage({ type: 'stage', track: height }))).toBeUndefined();
      expect(parseMessage(toMessage({ type: 'reveal', y: height }))).toBeUndefined();
    },
  );

  it('reads later versions as this one, and ignores messages without a version or of another namespace', () => {
    const read = parseMessage(toMessage({ type: 'size', height: 500 }));
    expect(read).toEqual({ type: 'size', height: 500 });
    expect(parseMessage({ ...toMessage({ type: 'size', height: 500 }), v: 7 })).toEqual(read);
    for (const v of [0, '1', undefined, Number.NaN])
      expect(parseMessage({ ...toMessage({ type: 'size', height: 500 }), v })).toBeUndefined();
    expect(parseMessage({ ns: 'other', v: 1, type: 'size', height: 500 })).toBeUndefined();
  });

  it('cuts text longer than 200 characters, and takes what is no text for an empty one', () => {
    const message = parseMessage(toMessage({ type: 'event', name: 'x'.repeat(5000), id: 7 }));
    expect(message).toEqual({ type: 'event', name: 'x'.repeat(200), id: '' });
  });

  it('never throws, and returns whole numbers within bounds', () => {
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
      fc.dictionary(key, value).map((fields) => ({ ...toMessage({}), ...fields })),
    );
    fc.assert(
      fc.property(anyMessage, (data) => {
        const message = parseMessage(data) ?? {};
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
