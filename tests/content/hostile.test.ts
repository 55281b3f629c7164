// @vitest-environment node
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { makeContext } from '../../src/edition/context.ts';
import { makeClaims } from '../../src/edition/makeClaims.ts';
import { makeOutline } from '../../src/edition/makeOutline.ts';
import { makePanels } from '../../src/edition/makePanels.ts';
import { isRecord } from '../../src/lib/isRecord.ts';
import { parseInline } from '../../src/story/inline.ts';
import { parseStory } from '../../src/story/parseStory.ts';
import type { Story } from '../../src/story/types.ts';
import { all } from '../support/built.ts';
import { type Draft, draft, locale, problemsAfter, toFiles } from '../support/storyFiles.ts';

/** All that ends a string, an attribute, a tag, a script or a line of script somewhere. No digits: prose may hold none. */
const hostile = `"'\`--><img src=x onerror=alert()></title></style></script><script>alert()</script>&lt;\u2028javascript:alert()`;
const isEverything = process.env['TEST_ALL'] === '1';

/** Keys whose strings are ids, names of figures or choices from a list, and no words. */
const idKeys = new Set(
  'claims titleClaim date kind id proposal status sections voices topics totals values place mark country lang tag dir openGraph money gap'.split(
    ' ',
  ),
);

/** Where each token stands, by token. */
type Tokens = Map<string, string>;

/** A tree with the hostile text, after a token of its own, at the end of every string of words. */
function poison(node: unknown, path: string, tokens: Tokens): unknown {
  if (typeof node === 'string') return node + mark(path, tokens);
  if (Array.isArray(node)) return node.map((one, index) => poison(one, `${path}.${index}`, tokens));
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      idKeys.has(key) ? value : poison(value, `${path}.${key}`, tokens),
    ]),
  );
}

function mark(path: string, tokens: Tokens): string {
  const letters = String(10_000 + tokens.size).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  const token = `q${letters}q`;
  tokens.set(token, path);
  return ` ${token}${hostile}`;
}

/** The story with the hostile text at the end of every piece of text that an editor writes. */
function poisonStory(): { story: Story; tokens: Tokens } {
  const tokens: Tokens = new Map();
  const story: Draft = draft();
  story.words = poison(story.words, '', tokens) as Draft['words'];
  for (const fact of story.facts) fact.statement += mark(`facts.${fact.id}`, tokens);
  for (const source of story.sources) {
    source.publisher += mark(`sources.${source.id}.publisher`, tokens);
    source.title += mark(`sources.${source.id}.title`, tokens);
  }
  for (const { code, endonym } of story.participants) endonym.text += mark(`participants.${code}`, tokens);
  const parsed = parseStory(toFiles(story));
  if (!parsed.ok) throw new Error(parsed.problems.slice(0, 20).join('\n'));
  return { story: parsed.story, tokens };
}

/** The pages of the first language as the build draws them, and all that is fetched or saved beside them. */
async function drawSite(story: Story) {
  vi.doMock('virtual:story', () => ({ default: story }));
  const { routes, render, files } = await import('../../src/entry-server.tsx');
  const place = { site: 'http://site.test', base: '/' };
  // Each of these pages is the front page, too, with something open.
  const kind = (path: string) => /^\/(countries|proposals)\//.exec(path)?.[0] ?? path;
  const all = routes().map(({ path }) => path);
  const kinds = new Map(all.filter((path) => path !== '/').map((path) => [kind(path), path]));
  const paths = isEverything ? all : [...kinds.values()];
  const pages = [];
  for (const path of paths) pages.push({ path, ...(await render(path, place)) });
  const context = makeContext(story, locale, '/');
  const parts = [makeOutline, makePanels, makeClaims].map((make) => JSON.stringify(make(context)));
  return { pages, beside: [...parts, ...files(place).map(({ contents }) => contents)] };
}

test('a hostile text in every field of the content is shown as it is written, and makes no element, handler or address', async () => {
  const { story, tokens } = poisonStory();
  const { pages, beside } = await drawSite(story);
  const shown: string[] = [];
  for (const { path, html, head } of pages) {
    const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${html}</body></html>`);
    const foreign = all(document, 'img, iframe, object, embed, base, body script, body title');
    expect(foreign, `elements of ${path}`).toEqual([]);
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
  const isElsewhere = isEverything
    ? /\.names\.(units|statuses)\./
    : /\.(names\.(units|statuses)|countries|proposals)\./;
  // Plural forms and kinds of step the story has no use for; and, unless all pages are drawn, what stands on others.
  const missing = [...tokens].filter(([token, path]) => !told.includes(token) && !isElsewhere.test(path));
  expect(
    missing.map(([, path]) => path),
    'fields shown nowhere',
  ).toEqual([]);
}, 60_000);

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
