import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { all, type BuiltPage, builtDir, pagesToParse, readPages } from '../support/built.ts';

// One worker for them all: parsing a page takes far longer than looking for what is wrong with it.
test.describe.configure({ mode: 'default' });

const pages = readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const idsOf = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]));

let walked: ReturnType<typeof walk>[] | undefined;

/** What every page asks for and points at, each page parsed once. */
function walkAll() {
  walked ??= pagesToParse(pages).map(walk);
  return walked;
}

function walk(page: BuiltPage) {
  return {
    path: page.path,
    broken: [...new Set(brokenLinks(page))],
    files: filesOf(page),
    dangling: [...new Set(danglingIn(page))],
    unsafe: unsafeLinks(page),
  };
}

test('no id stands twice in a page', () => {
  for (const { path, ids } of pages) {
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      path,
    ).toEqual([]);
  }
});

test('every link within the site leads to a page that is there, and to a place in it', () => {
  for (const { path, broken } of walkAll()) expect.soft(broken, path).toEqual([]);
});

test('every file a page asks for is there', () => {
  for (const { path, files } of walkAll()) {
    expect(files.length, path).toBeGreaterThan(0);
    expect(
      files.filter((file) => !existsSync(join(builtDir, file))),
      path,
    ).toEqual([]);
  }
});

test('everything that points at another element by its id finds it', () => {
  for (const { path, dangling } of walkAll()) expect.soft(dangling, path).toEqual([]);
});

test('links to other sites are addresses, and tell that site nothing it could use against this page', () => {
  for (const { path, unsafe } of walkAll()) expect(unsafe, path).toEqual([]);
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

function filesOf({ document }: BuiltPage): string[] {
  const others = ':not([rel="canonical"], [rel="alternate"], [rel="iframely"])';
  return [
    ...all(document, 'script[src], img[src]').map((one) => one.getAttribute('src') ?? ''),
    ...all(document, `link[href]${others}`).map((one) => one.getAttribute('href') ?? ''),
  ].map((file) => file.split('?')[0] ?? '');
}

/** References to ids that the page does not have: by attribute, and shapes drawn by reference. The relief is fetched when idle. */
function danglingIn({ path, document }: BuiltPage): string[] {
  const isMissing = (id: string) => idsOf.get(path)?.has(id) !== true;
  const pointers = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
  return [
    ...pointers.flatMap((name) =>
      all(document, `[${name}]`).flatMap((one) =>
        (one.getAttribute(name) ?? '')
          .split(' ')
          .filter(isMissing)
          .map((id) => `${name}="${id}"`),
      ),
    ),
    ...all(document, 'use')
      .map((use) => use.getAttribute('href') ?? '')
      .filter((href) => !href.startsWith('#relief-') && isMissing(href.slice(1))),
  ];
}

/** Links to other sites that are no web address, or let that site reach back: the beginning of each. */
function unsafeLinks({ document }: BuiltPage): string[] {
  return all(document, 'a[href]')
    .filter((link) => {
      const href = link.getAttribute('href') ?? '';
      if (!/^[a-z]+:/i.test(href)) return false;
      const isAddress = URL.canParse(href) && /^https?:/.test(href);
      return !isAddress || !(link.getAttribute('rel') ?? '').includes('noopener');
    })
    .map((link) => link.outerHTML.slice(0, 120));
}
