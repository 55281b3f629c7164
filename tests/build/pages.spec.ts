import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pageAliases } from '../../src/model/routes.ts';
import {
  all,
  builtDir,
  canonicalIn,
  metaOf,
  pagesToParse,
  readPages,
  readRedirects,
} from '../support/built.ts';
import { pagesByLanguage, story } from '../support/story.ts';

// Frames' pages say that they are part of another, and are looked at in tests/embed.
const pages = readPages().filter(
  ({ path, html }) => !path.endsWith('/embed/') && !html.includes('http-equiv="refresh"'),
);
const parsed = pagesToParse(pages);
const found = parsed.filter(({ path }) => path !== '/404.html');

test('there is a page for every address of the story, one for all other addresses, and no more', () => {
  expect(pages.map(({ path }) => path).sort()).toEqual(
    [...pagesByLanguage.map(({ path }) => path), '/404.html'].sort(),
  );
});

test('every page says its language, a title and a description of its own', () => {
  const langOf = new Map(pagesByLanguage.map(({ path, lang }) => [path, lang]));
  const named = parsed.map(({ path, document }) => {
    expect(document.documentElement.lang, path).toBe(langOf.get(path) ?? pagesByLanguage[0]?.lang);
    expect(document.title.trim(), `title of ${path}`).not.toBe('');
    const description = metaOf(document, 'description') ?? '';
    // Chinese says in a dozen characters what takes others a line.
    expect(description.length, `description of ${path}`).toBeGreaterThan(12);
    expect(all(document, 'h1'), `h1 of ${path}`).toHaveLength(1);
    return { path, title: document.title, description };
  });
  expectDistinct(named, ({ title }) => title);
  expectDistinct(named, ({ description }) => description);
});

test('every page names its own absolute address, the same one everywhere', () => {
  const sites = new Set<string>();
  for (const { path, document } of found) {
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    expect(URL.canParse(canonical), `canonical of ${path}: ${canonical}`).toBe(true);
    sites.add(new URL(canonical).origin);
    expect(new URL(canonical).pathname, `canonical of ${path}`).toMatch(new RegExp(`${path}$`));
    expect(metaOf(document, 'og:url'), path).toBe(canonical);
    expect(readJsonLd(document)['url'], path).toBe(canonical);
  }
  expect([...sites], 'one site').toHaveLength(1);
});

test('every page can be shared: title, description, type and a picture that is there, described', () => {
  for (const { path, document } of parsed) {
    expect(metaOf(document, 'og:title'), path).toBe(document.title);
    expect(metaOf(document, 'og:description'), path).toBe(metaOf(document, 'description'));
    for (const name of ['og:type', 'og:site_name', 'og:locale', 'og:image:alt', 'twitter:card'])
      expect(metaOf(document, name), `${name} of ${path}`).toBeTruthy();
    const image = new URL(metaOf(document, 'og:image') ?? 'none:');
    expect(image.protocol, `og:image of ${path}`).toMatch(/^https?:$/);
    const file = join(builtDir, image.pathname);
    expect(existsSync(file), file).toBe(true);
    expect(pngSize(file), 'the size the page says its picture has').toEqual([
      Number(metaOf(document, 'og:image:width')),
      Number(metaOf(document, 'og:image:height')),
    ]);
  }
});

test('every page describes itself to search engines in JSON that can be read', () => {
  for (const { path, document } of parsed) {
    const data = readJsonLd(document);
    expect(data['@context'], path).toBe('https://schema.org');
    expect(data['headline'], path).toBe(document.title);
    expect(data['inLanguage'], path).toBe(document.documentElement.lang);
    expect(data['dateModified'], path).toBe(story.meta.asOf);
  }
});

test('the page for addresses that do not exist stays out of search engines', () => {
  const missing = pages.find(({ path }) => path === '/404.html');
  expect(missing && metaOf(missing.document, 'robots')).toContain('noindex');
  expect(missing?.document.querySelector('link[rel="canonical"]')).toBeNull();
});

test('a page that went leads to one that is there in every language, under a policy and out of search engines', () => {
  const redirects = readRedirects();
  expect(redirects).toHaveLength(story.meta.locales.length * Object.keys(pageAliases).length);
  for (const { path, html, to } of redirects) {
    expect(
      found.map((page) => page.path),
      path,
    ).toContain(to);
    expect(canonicalIn(html)[0], path).toMatch(new RegExp(`^https?://[^/]+${to}$`));
    expect(html, path).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
    expect(html, path).toContain('<meta name="robots" content="noindex"');
  }
});

test('the sitemap lists every page to be found and no other, and robots.txt names it', () => {
  const sitemap = readFileSync(join(builtDir, 'sitemap.xml'), 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc ?? '');
  const canonicals = pages.flatMap(({ html }) => canonicalIn(html));
  expect(listed.sort()).toEqual(canonicals.sort());
  expect(readFileSync(join(builtDir, 'robots.txt'), 'utf8')).toMatch(
    /^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m,
  );
});

function expectDistinct<T>(list: T[], read: (one: T) => string) {
  const texts = list.map(read);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
}

function readJsonLd(document: Document): Record<string, unknown> {
  const text = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  return JSON.parse(text) as Record<string, unknown>;
}

/** Width and height in a PNG's header (PNG specification, 11.2.2 IHDR). */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
