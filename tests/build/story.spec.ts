import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pageAliases } from '../../src/model/routes.ts';
import { all, builtDir, listBuilt, readPages } from '../support/built.ts';
import { languages } from '../support/languages.ts';
import { must, steps, story, words } from '../support/story.ts';

// What the story promises of its page, counted on the page itself.

const pages = readPages();
const pageAt = (path: string) => must(pages.find((page) => page.path === path));
const front = pageAt('/');

/** Words as a reader counts them: what spaces and dashes part, in letters or digits. */
const countWords = (text: string) =>
  text.split(/[\s–—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The words of a step: its headings, sentences and the line on what came since, without the marks of notes and links to cards. */
function wordsOf(step: Element): string {
  const copy = step.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('h2, a[data-note], [aria-hidden], p > a:only-child'))
    extra.remove();
  return copy.textContent ?? '';
}

/** The text of the story’s page, notes and what only scripts or paper show left out. */
function proseOf(document: Document): string {
  const main = must(document.querySelector('main') ?? undefined).cloneNode(true) as Element;
  for (const extra of main.querySelectorAll('noscript, [data-sources], [data-island], a[data-note], style'))
    extra.remove();
  return (main.textContent ?? '').replace(/\s+/g, ' ');
}

const found = all(front.document, '[data-step]').map((step) => ({
  id: step.getAttribute('data-step') ?? '',
  count: countWords(wordsOf(step)),
}));

test('the page has every step of the story once, in order, each with an id of its own', () => {
  expect(found.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
  expect(found.length).toBeGreaterThanOrEqual(34);
  for (const { id } of found)
    expect(
      front.ids.filter((one) => one === id),
      id,
    ).toHaveLength(1);
});

test('no step has more than 75 words, and all of them 1,200 to 2,300', () => {
  // The opening's own list of titles and its update line are not counted.
  expect(found.filter(({ count }) => count > 75)).toEqual([]);
  const sum = found.reduce((total, { count }) => total + count, 0);
  expect(sum).toBeGreaterThanOrEqual(1200);
  expect(sum).toBeLessThanOrEqual(2300);
});

test('the page says once that nothing ties what came after to the proposals, and what was not read at most three times', () => {
  const prose = proseOf(front.document);
  const times = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  expect(times(/\bthe article\b/gi), 'the article').toBeLessThanOrEqual(2);
  expect(times(/\bnot read\b/gi), 'not read').toBeLessThanOrEqual(3);
  const caveats = all(front.document, 'main [data-claims~="E00"]').filter(
    (one) => one.closest('noscript, [data-island]') === null,
  );
  expect(caveats.filter((one) => one.closest('[data-step]') !== null)).toHaveLength(1);
  expect(must(words.notes.caveat).claims).toContain('E00');
});

test('one picture is pinned, and says which step it shows', () => {
  const stages = all(front.document, '[data-stage]');
  expect(stages.map((one) => one.getAttribute('data-stage'))).toEqual([steps[0]?.id]);
});

test('the page has at most 4,500 elements while scripts run', () => {
  // As a browser that runs scripts parses it: what noscript holds is text.
  const html = front.html.replace(/<noscript[^]*?<\/noscript>/g, '<noscript></noscript>');
  expect(html.match(/<[a-z]/gi)?.length ?? 0).toBeLessThanOrEqual(4500);
});

test('every page that went leads on, in every language, to a page that is there', () => {
  for (const { base } of languages)
    for (const [name, to] of Object.entries(pageAliases)) {
      const html = readFileSync(join(builtDir, base, name, 'index.html'), 'utf8');
      const target = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1] ?? 'none';
      expect(target, `${base}${name}/`).toBe(base + to.slice(1));
      expect(existsSync(join(builtDir, target, 'index.html')), target).toBe(true);
    }
});

test('every old anchor leads to a place in the page', () => {
  for (const { base } of languages)
    for (const [old, anchor] of Object.entries(story.aliases.anchors)) {
      const { ids } = pageAt(base);
      expect(ids.includes(old) || ids.includes(anchor), `${base}#${old}`).toBe(true);
    }
});

test('every item of the feed of changes, in every language, leads to a place in a page, and keeps its first date', () => {
  for (const { base } of languages) {
    const feed = JSON.parse(readFileSync(join(builtDir, base, 'updates.json'), 'utf8')) as {
      items: { url: string; date_published: string }[];
    };
    expect(feed.items.length).toBeGreaterThan(0);
    const lost = feed.items.filter(({ url }) => {
      const { pathname, hash } = new URL(url);
      const page = pages.find(({ path }) => path === pathname);
      return page === undefined || (hash !== '' && !page.ids.includes(decodeURIComponent(hash.slice(1))));
    });
    expect(lost, `items of ${base}updates.json`).toEqual([]);
    expect(feed.items.filter(({ date_published: date }) => date.slice(0, 10) > story.meta.asOf)).toEqual([]);
  }
});

test('the script that the inline one takes for the page’s own is the page’s own', () => {
  const scripts = all(front.document, 'script[src]').map((one) => one.getAttribute('src') ?? '');
  expect(scripts.filter((src) => src.includes('/assets/index-'))).toHaveLength(1);
});

test('no script that a browser loads reaches for Node', () => {
  const scripts = listBuilt().filter((file) => file.endsWith('.js'));
  const found = scripts.filter((file) =>
    /import\.meta\.dirname|["']node:/.test(readFileSync(join(builtDir, file), 'utf8')),
  );
  expect(found).toEqual([]);
});
