import { describe, expect, it } from 'vitest';
import { type PageIdentity, readPageIdentity, toIdentityAttributes } from './pageIdentity.ts';

// @vitest-environment happy-dom

/** A document whose #app carries the attributes. */
function serve(attributes: Record<string, string>): Document {
  const page = document.implementation.createHTMLDocument();
  const root = page.createElement('div');
  root.id = 'app';
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  page.body.append(root);
  return page;
}

describe('readPageIdentity', () => {
  const identities: PageIdentity[] = [
    { page: 'story', locale: 'en', base: '/', panel: undefined },
    { page: 'story', locale: 'zh', base: '/graphics/zh/', panel: { kind: 'country', slug: 'kazakhstan' } },
    { page: 'notes', locale: 'ru', base: '/ru/', panel: undefined },
  ];

  it.each(identities)('reads back what was written into a page: $page in $locale', (identity) => {
    expect(readPageIdentity(serve(toIdentityAttributes(identity)))).toEqual(identity);
  });

  it('does not ask what language a translator has put on the page', () => {
    const page = serve(toIdentityAttributes({ page: 'story', locale: 'zh', base: '/zh/', panel: undefined }));
    page.documentElement.lang = 'de';
    expect(readPageIdentity(page).locale).toBe('zh');
  });

  it('throws for a document that is not of this build', () => {
    expect(() => readPageIdentity(serve({}))).toThrow('data-page');
  });
});
