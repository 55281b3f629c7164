import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { all, type BuiltPage, builtDir, pagesToParse, readPages } from '../support/built.ts';

const pages = readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const parsed = pagesToParse(pages);
const idsOf = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]));

test('no id stands twice in a page', () => {
  for (const { path, ids } of pages) {
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      path,
    ).toEqual([]);
  }
});

test('every link within the site leads to a page that is there, and to a place in it', () => {
  for (const page of parsed) expect.soft([...new Set(brokenLinks(page))], page.path).toEqual([]);
});

test('every file a page asks for is there', () => {
  for (const { path, document } of parsed) {
    const files = [
      ...all(document, 'script[src], img[src]').map((one) => one.getAttribute('src') ?? ''),
      ...all(document, 'link[href]:not([rel="canonical"], [rel="alternate"], [rel="iframely"])').map(
        (one) => one.getAttribute('href') ?? '',
      ),
    ].map((file) => file.split('?')[0] ?? '');
    expect(files.length, path).toBeGreaterThan(0);
    expect(
      files.filter((file) => !existsSync(join(builtDir, file))),
      path,
    ).toEqual([]);
  }
});

test('everything that points at another element by its id finds it', () => {
  const pointers = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
  for (const { path, document } of parsed) {
    const dangling = pointers.flatMap((name) =>
      all(document, `[${name}]`).flatMap((one) =>
        (one.getAttribute(name) ?? '')
          .split(' ')
          .filter((id) => idsOf.get(path)?.has(id) !== true)
          .map((id) => `${name}="${id}"`),
      ),
    );
    const shapes = all(document, 'use')
      .map((use) => use.getAttribute('href') ?? '')
      .filter((href) => idsOf.get(path)?.has(href.slice(1)) !== true);
    expect.soft([...new Set([...dangling, ...shapes])], path).toEqual([]);
  }
});

test('links to other sites are addresses, and tell that site nothing it could use against this page', () => {
  for (const { path, document } of parsed) {
    const foreign = all(document, 'a[href]').filter((link) =>
      /^[a-z]+:/i.test(link.getAttribute('href') ?? ''),
    );
    const wrong = foreign.filter(
      (link) =>
        !URL.canParse(link.getAttribute('href') ?? '') ||
        !/^https?:/.test(link.getAttribute('href') ?? '') ||
        !(link.getAttribute('rel') ?? '').includes('noopener'),
    );
    expect(
      wrong.map((link) => link.outerHTML.slice(0, 120)),
      path,
    ).toEqual([]);
  }
});

/** Links of a page that lead nowhere, each with what is missing. */
function brokenLinks({ path, document }: BuiltPage): string[] {
  return all(document, 'a[href]').flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    if (/^[a-z]+:/i.test(href)) return [];
    const { pathname, hash } = new URL(href, `http://site${path}`);
    const target = byPath.get(pathname);
    if (target === undefined)
      return existsSync(join(builtDir, pathname)) && pathname !== '/' ? [] : [`${href}: no page`];
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || idsOf.get(pathname)?.has(id) ? [] : [`${href}: no place of that name`];
  });
}
