// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { firstUse } from './firstUse.ts';

const settled = async (promise: Promise<void>) => {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  return done;
};

test('a page nobody touches is not in use', async () => {
  expect(await settled(firstUse())).toBe(false);
});

test.each(['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'])(
  '%s is a sign of use',
  async (sign) => {
    const used = firstUse();
    document.dispatchEvent(new Event(sign));
    expect(await settled(used)).toBe(true);
  },
);

test('once given up, no sign counts', async () => {
  const leaving = new AbortController();
  const used = firstUse(leaving.signal);
  leaving.abort();
  document.dispatchEvent(new Event('keydown'));
  expect(await settled(used)).toBe(false);
});
