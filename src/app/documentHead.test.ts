import { describe, expect, it } from 'vitest';
import { smallContent } from '../../tests/support/smallContent.ts';
import { toRedirectPages } from './documentHead.tsx';

describe('a page that went', () => {
  const content = smallContent('de');
  const [page] = toRedirectPages(content, 'https://news.example');

  it('stands at its old address in every language', () => {
    expect(page?.path).toBe('short/index.html');
  });

  it('leads to the story in its language at once, and by a link', () => {
    expect(page?.contents).toContain(`<meta http-equiv="refresh" content="0; url=${content.base}"/>`);
    expect(page?.contents).toContain(`<a href="${content.base}">`);
  });

  it('stays out of search engines, which are told the new address', () => {
    expect(page?.contents).toContain('<meta name="robots" content="noindex"/>');
    expect(page?.contents).toContain(`<link rel="canonical" href="https://news.example${content.base}"/>`);
  });

  it('has the place that a content policy is put in', () => {
    expect(page?.contents).toContain('<meta charset="utf-8"/>');
  });
});
