// @vitest-environment node
import { expect, it } from 'vitest';
import { nameSitemap, toUrl, writeSitemap } from './sitemap.mjs';

const address = { site: 'https://example.org', base: '/x/' };

it('only found routes marked for the index are listed, in their order', () => {
  const sitemap = writeSitemap(
    [
      { path: '/b/', index: true },
      { path: '/', status: 200, index: true },
      { path: '/embed/', status: 200 },
      { path: '/404/', status: 404, index: true },
    ],
    address,
  );
  expect(sitemap.match(/<loc>.*?<\/loc>/g)).toEqual([
    '<loc>https://example.org/x/b/</loc>',
    '<loc>https://example.org/x/</loc>',
  ]);
});

it('an ampersand in a path is escaped', () => {
  expect(writeSitemap([{ path: '/a&b/', index: true }], address)).toContain('/x/a&amp;b/');
});

it('an address has one slash between its parts', () => {
  expect(toUrl('/', { site: 'https://example.org', base: '/' })).toBe('https://example.org/');
});

it('robots.txt ends with the whole address of the sitemap', () => {
  expect(nameSitemap('User-agent: *\nAllow: /\n', address)).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://example.org/x/sitemap.xml\n',
  );
});
