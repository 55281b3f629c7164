import { expect, it } from 'vitest';
import { smallContent } from '../../tests/support/smallContent.ts';
import { insertPolicy } from '../../scripts/build/csp.ts';
import { toRedirectPages } from './redirects.tsx';

it('toRedirectPages › leads from every old page to the one in its place, by itself and by a link', () => {
  const pages = toRedirectPages(smallContent(), 'https://site.test');
  expect(pages.map(({ path }) => path)).toContain('short/index.html');
  for (const { contents } of pages) {
    expect(contents).toContain('<meta http-equiv="refresh" content="0; url=/x/"/>');
    expect(contents).toContain('<link rel="canonical" href="https://site.test/x/"/>');
    expect(contents).toContain('<a href="/x/">A story</a>');
    expect(contents).toContain('noindex');
    expect(() => insertPolicy(contents)).not.toThrow();
  }
});
