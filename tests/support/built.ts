import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';

/** The build under test. */
export const builtDir = resolve(process.env['DIST_DIR'] ?? 'dist');

/** Every file of a build, from its folder, with forward slashes; packed copies left out. */
export function listBuilt(dir = builtDir): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export type BuiltPage = {
  /** From the build's folder: `notes/index.html`. */
  file: string;
  /** Its address from the base path: `/notes/`. */
  path: string;
  html: string;
  document: Document;
  /** Ids in the order they stand, read off the text: parsing every page for them would take minutes. */
  ids: string[];
};

/** Pages that only lead on, each with the address it leads to. */
export function readRedirects(dir = builtDir): { path: string; html: string; to: string }[] {
  return listBuilt(dir)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readFileSync(join(dir, file), 'utf8');
      const to = refreshIn(html);
      return to === undefined ? [] : [{ path: `/${file.replace(/index\.html$/, '')}`, html, to }];
    });
}

const refreshIn = (html: string) => /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1];

/**
 * Every page of a build to be read, with no script run; pages that only lead on are `readRedirects`. A page is parsed when its
 * document is asked for, and only the last is kept.
 */
export function readPages(dir = builtDir): BuiltPage[] {
  let last: { file: string; document: Document } | undefined;
  return listBuilt(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(dir, file), 'utf8') }))
    .filter(({ html }) => refreshIn(html) === undefined)
    .map(({ file, html }) => {
      return {
        file,
        path: `/${file.replace(/index\.html$/, '')}`,
        html,
        ids: idsIn(html),
        get document() {
          if (last?.file !== file) last = { file, document: parseHTML(html).document };
          return last.document;
        },
      };
    });
}

const idsIn = (html: string) =>
  [...html.matchAll(/<[a-z][^<>]*?\sid="([^"]*)"/g)].map((match) => match[1] ?? '');

/**
 * Pages to be parsed one by one: all of them when everything is tested, else all of the first language and, of the
 * others, those that differ in more than words from page to page.
 */
export function pagesToParse(pages: BuiltPage[]): BuiltPage[] {
  if (process.env['TEST_ALL'] === '1') return pages;
  return pages.filter(({ path }) => !/^\/[a-z]{2}\/(countries|proposals)\//.test(path));
}

/** All elements a selector picks, as an array. */
export const all = (document: Document, selector: string): Element[] => [
  ...document.querySelectorAll(selector),
];

/** The address a page names as its own; none for the page of addresses that do not exist. */
export const canonicalIn = (html: string): string[] =>
  [...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map((match) => match[1] ?? '');

/** The content of a meta tag by its name or property; undefined where the page has none. */
export const metaOf = (document: Document, name: string): string | undefined =>
  document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ??
  undefined;

/** The ids of facts a page says it rests on. */
export const claimsOf = (document: Document): Set<string> =>
  new Set(
    all(document, '[data-claims]').flatMap((one) => (one.getAttribute('data-claims') ?? '').split(' ')),
  );
