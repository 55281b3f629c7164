import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const load = async () => {
  vi.resetModules();
  return (await import('./trustedHtml.ts')).toTrustedHtml;
};

test('at build, where there is no browser to guard, markup comes back as it is', async () => {
  expect((await load())('<p>words</p>')).toBe('<p>words</p>');
});

test('so it does in a browser without Trusted Types', async () => {
  expect((await load())('')).toBe('');
});

describe('where the browser guards its page', () => {
  beforeEach(() => {
    // As browsers have it: the policy's rule decides, and what it lets through is an object of its own.
    vi.stubGlobal('trustedTypes', {
      createPolicy: (_name: string, { createHTML }: { createHTML: (html: string) => string }) => ({
        createHTML: (html: string) => ({ trusted: createHTML(html) }),
      }),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('nothing is trusted, and is the same object each time, so that React does not write it again', async () => {
    const toTrustedHtml = await load();
    expect(toTrustedHtml('')).toEqual({ trusted: '' });
    expect(toTrustedHtml('')).toBe(toTrustedHtml(''));
  });

  test('any words at all are refused', async () => {
    const toTrustedHtml = await load();
    for (const html of ['<img src=x onerror=alert(1)>', '<p>words</p>', ' ', '<script>'])
      expect(() => toTrustedHtml(html)).toThrow(/came with the document/);
  });
});
