import { expect, test } from '@playwright/test';
import { readPages } from '../support/built.ts';

const pages = readPages();
const classesIn = (html: string) =>
  new Set([...html.matchAll(/<[a-z][^<>]* class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
const stylesIn = (html: string) =>
  [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css).join('');
const ruledIn = (html: string) =>
  new Set([...stylesIn(html).matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = '']) => name));
const ruled = new Set(pages.flatMap(({ html }) => [...ruledIn(html)]));

test('what is drawn alike on two pages has its styles on both', () => {
  for (const { path, html } of pages) {
    const own = ruledIn(html);
    const bare = [...classesIn(html)].filter((name) => ruled.has(name) && !own.has(name));
    expect(bare, `classes of ${path} whose rules only other pages carry`).toEqual([]);
  }
});

test('the first screen has all its styles before it, the map’s among them', () => {
  for (const { path, html } of pages.filter((page) => page.html.includes('data-chapter='))) {
    const [firstScreen = ''] = html.split('data-static="chapter-');
    const own = ruledIn(firstScreen);
    const late = [...classesIn(firstScreen)].filter((name) => ruled.has(name) && !own.has(name));
    expect(late, `classes of ${path} that are styled later than they are drawn`).toEqual([]);
  }
});
