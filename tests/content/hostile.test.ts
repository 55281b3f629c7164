// @vitest-environment node
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { parseInline } from '../../src/model/inlineMarkup.ts';
import type { Story } from '../../src/model/types.ts';
import { toClaimViews } from '../../src/viewModel/claims.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { toPanels } from '../../src/viewModel/panels.ts';
import { toStoryData } from '../../src/viewModel/story.ts';
import { all } from '../support/built.ts';
import { hostile, locale, poisonStory, problemsAfter } from '../support/storyFiles.ts';

const isEverything = process.env['TEST_ALL'] === '1';

/** The pages of the first language as the build draws them, and all that is fetched or saved beside them. */
async function drawSite(story: Story) {
  vi.doMock('virtual:story', () => ({ default: story }));
  // Picture files read the stylesheets, which unit tests have none of.
  vi.doMock('../../src/export/pictures.tsx', () => ({ renderPictures: () => [] }));
  const { routes, render, files } = await import('../../src/app/entry-server.tsx');
  const place = { site: 'http://site.test', base: '/' };
  // Each of these pages is the front page, too, with something open.
  const kind = (path: string) => /^\/(countries|proposals)\//.exec(path)?.[0] ?? path;
  const all = routes().map(({ path }) => path);
  const kinds = new Map(all.filter((path) => path !== '/').map((path) => [kind(path), path]));
  const paths = isEverything ? all : [...kinds.values()];
  const pages = [];
  for (const path of paths) pages.push({ path, ...(await render(path, place)) });
  const context = createContent(story, locale, '/');
  const parts = [toStoryData, toPanels, toClaimViews].map((make) => JSON.stringify(make(context)));
  return { pages, beside: [...parts, ...files(place).map(({ contents }) => contents)] };
}

test('a hostile text in every field of the content is shown as it is written, and makes no element, handler or address', async () => {
  const { story, tokens } = poisonStory();
  const { pages, beside } = await drawSite(story);
  const shown: string[] = [];
  for (const { path, html, head } of pages) {
    const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${html}</body></html>`);
    const ours = '[type="application/ld+json"]';
    const foreign = all(document, `img, iframe, object, embed, base, body script:not(${ours}), body title`);
    expect(
      foreign.map(({ outerHTML }) => outerHTML),
      `elements of ${path}`,
    ).toEqual([]);
    for (const script of all(document, 'script')) JSON.parse(script.textContent ?? '');
    for (const element of all(document, '*'))
      for (const { name, value } of element.attributes) {
        expect(name, `an attribute of ${path}`).toMatch(/^(?!on)[a-zA-Z][\w:-]*$/);
        expect(`${name}=${value.trim()}`, `an address of ${path}`).not.toMatch(
          /^(href|src|action)=(javascript|data):/i,
        );
        if (value.includes(hostile)) shown.push(value);
      }
    shown.push(document.documentElement.textContent ?? '');
  }
  const everywhere = shown.join('\n');
  expect(everywhere.split(hostile).length, 'hostile texts that pages show whole').toBeGreaterThan(1000);
  const told = everywhere + beside.join('\n');
  expect(tokens.size).toBeGreaterThan(1000);
  // The rest are what the charts and cards of these pages do not draw, plural forms the story's figures do not need and, unless all pages are drawn, words of other pages.
  const missing = [...tokens].filter(([token]) => !told.includes(token)).map(([, path]) => path);
  if (missing.length > tokens.size / 5) throw new Error(`Shown nowhere:\n${missing.join('\n')}`);
});

test('in prose, only links into the story are links: any other stays the words it is', () => {
  const text = '[words](javascript:alert) [words](https://site.test)';
  expect(parseInline(text)).toEqual([{ kind: 'text', text }]);
});

test.each([
  'javascript:alert()',
  'data:text/html,words',
  'JAVASCRIPT:alert()',
  'ftp://site.test/',
  'vbscript:a',
  '//site.test',
])('a source at %s stops the build', (url) => {
  const problems = problemsAfter(({ sources }) => {
    sources[0]!.url = url;
  });
  expect(problems.join()).toMatch(/^sources\.json: 0\.url: found .*, expected /);
});

test.each(['https://site.test/a', 'http://site.test/', 'mailto:desk@site.test'])(
  'a source at %s is fine',
  (url) => {
    const problems = problemsAfter(({ sources }) => {
      sources[0]!.url = url;
    });
    expect(problems).toEqual([]);
  },
);
