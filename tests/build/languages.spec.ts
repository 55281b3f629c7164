import { expect, test } from '@playwright/test';
import { localeOf } from '../../src/i18n/messages.ts';
import { all, metaOf, readPages } from '../support/built.ts';
import { languages, translations } from '../support/languages.ts';
import { countryPath, must, pagesByLanguage, proposalPath, story } from '../support/story.ts';

const pages = readPages();
const pageAt = (path: string) => must(pages.find((page) => page.path === path));

/** Read word by word: what has a shape of its own in each language, or every page when everything is tested. */
const paths = ['', 'notes/', countryPath(must(story.participants[1])).slice(1)].concat(
  proposalPath(must(story.proposals[0])).slice(1),
);
const pathsOf = (base: string) =>
  process.env['TEST_ALL'] === '1'
    ? pagesByLanguage.map(({ path }) => path).filter((path) => path.startsWith(base))
    : paths.map((path) => base + path);

/** Capitals are abbreviations (MIT, AFP) or letters of lines (D); they are read as such in any language. */
const isWord = (word: string) => /\p{Ll}/u.test(word) && word.length > 1;
/** Names that no language writes otherwise: a standard, and publishers as they sign themselves. */
const named = new Set(['Unicode', 'Eurasianet', 'Europe', 'The', 'Today']);

for (const { code, lang, base } of translations)
  test(`no English stands in the pages of ${code} outside elements that say it is English`, () => {
    for (const path of pathsOf(base)) {
      const { document } = pageAt(path);
      const words =
        textOf(document.body, lang)
          .replace(/\b(?:\w+\.)+com\b/g, '')
          .match(/\p{Script=Latin}[\p{Script=Latin}’'-]*/gu) ?? [];
      expect(
        [...new Set(words)].filter((word) => isWord(word) && !named.has(word)),
        path,
      ).toEqual([]);
    }
  });

for (const { code, base } of translations)
  test(`a sentence of ${code} borrows no more English than a name or a term`, () => {
    for (const one of all(pageAt(base).document, '[data-claims] > [lang], [data-claims] a[lang]')) {
      // A correction quotes the whole of what was said.
      if (one.parentElement?.querySelector('time')) continue;
      expect((one.textContent ?? '').split(/\s+/).length, one.textContent ?? '').toBeLessThanOrEqual(7);
    }
  });

/** The text of a page whose language, as the nearest element says, is `lang`. */
function textOf(element: Element, lang: string, own = lang): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return own === lang ? (node.textContent ?? '') : '';
      if (node.nodeType !== 1) return '';
      const child = node as Element;
      if (['SCRIPT', 'STYLE'].includes(child.tagName)) return '';
      return ` ${textOf(child, lang, child.getAttribute('lang') ?? own)} `;
    })
    .join('');
}

test('every page names itself in every language, each of those pages names it back, and none is left out', () => {
  const alternatesOf = (html: string) =>
    [...html.matchAll(/<link rel="alternate" hrefLang="([^"]*)" href="([^"]*)"/gi)]
      .map((match) => [match[1] ?? '', new URL(match[2] ?? '').pathname] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const page of pagesByLanguage.map(({ path }) => pageAt(path))) {
    const alternates = alternatesOf(page.html);
    expect(
      alternates.map(([lang]) => lang),
      page.path,
    ).toEqual(['x-default', ...languages.map(({ lang }) => lang)].toSorted());
    expect(alternates.map(([, path]) => path)).toContain(page.path);
    for (const [, path] of alternates) expect(alternatesOf(pageAt(path).html), path).toEqual(alternates);
  }
});

test('title, description and locale for sharing are each language’s own', () => {
  const heads = languages.map(({ code, base }) => {
    const { document } = pageAt(base);
    expect(metaOf(document, 'og:locale')).toBe(localeOf(story, code).openGraph);
    return [document.title, metaOf(document, 'description'), metaOf(document, 'og:locale')];
  });
  for (const values of [0, 1, 2].map((at) => heads.map((head) => head[at])))
    expect(new Set(values).size, values.join(' | ')).toBe(languages.length);
});
