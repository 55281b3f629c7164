import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../tests/support/properties.ts';
import { formatSnippet, snippetKinds } from './formats.ts';
import { toOembed } from './oembed.ts';
import {
  choosableLayouts,
  choosableThemes,
  type EmbedOptionValues,
  type Pictured,
  readHeight,
} from './options.ts';

const embedded: Pictured = {
  home: 'https://news.example/graphics/ru/',
  root: 'https://news.example/graphics/',
  image: 'https://news.example/graphics/picture.png',
  imageAlt: 'A map',
  title: 'Title',
  credit: ['As of a day', 'Sources: 12'],
  lang: 'ru',
  dir: 'ltr',
};
const choice: EmbedOptionValues = { layout: 'auto', theme: 'light', height: 640 };
const parse = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

/** Words no title should break on: markup, quotes, an entity as text, right to left, and emptiness. */
const awkward = [
  '"quoted" & \'so\'',
  '</iframe><script>alert(1)</script>',
  '&quot;&amp;lt;',
  'خمسة «مقترحات» <في> ألماتي',
  '‏עברית‎',
  'a\u2028b',
  '五项',
];

/** Where a title stands in each kind of code, once a parser has read it. */
const titleIn: Record<string, (page: Document) => string | null | undefined> = {
  frame: (page) => page.querySelector('iframe')?.getAttribute('title'),
  script: (page) => page.querySelector('figcaption a')?.textContent,
  pym: (page) => page.querySelector('div')?.getAttribute('data-pym-title'),
  amp: (page) => page.querySelector('amp-iframe')?.getAttribute('title'),
  picture: (page) => page.querySelector('figcaption a')?.textContent,
};

describe.each(Object.entries(titleIn))('in the code for %s', (kind, read) => {
  it.each(awkward)('the title %s comes back from a parser as it went in, and adds no element', (title) => {
    const code = (name: string) =>
      parse(formatSnippet(kind as 'frame', { ...embedded, title: name }, choice, 'More'));
    expect(read(code(title))).toBe(title);
    expect(code(title).querySelectorAll('*').length).toBe(code('Plain').querySelectorAll('*').length);
  });

  it('any title comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        // A parser reads CR as LF, and NUL as nothing or U+FFFD: no title holds either.
        fc.pre(!/[\r\0]/.test(title));
        const page = parse(formatSnippet(kind as 'frame', { ...embedded, title }, choice, 'More'));
        expect(read(page)).toBe(title);
      }),
      runs(50),
    );
  });
});

it('the frame is one element without a script, wide as its column, named, lazy, and lets the wheel through', () => {
  const code = formatSnippet('frame', embedded, choice, 'More');
  expect(code).toBe(
    '<iframe src="https://news.example/graphics/ru/embed/" title="Title" width="100%" height="640" loading="lazy" frameborder="0" scrolling="no" allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin" style="border:0;width:100%;display:block;color-scheme:light"></iframe>',
  );
});

it('only a frame that scrolls within itself may show a scroll bar', () => {
  for (const layout of choosableLayouts)
    expect(/scrolling="no"/.test(formatSnippet('frame', embedded, { ...choice, layout }, ''))).toBe(
      layout !== 'scroll',
    );
});

it('with a script the figure, the frame and the layout are marked for it, and a link stays without it', () => {
  const page = parse(formatSnippet('script', embedded, choice, ''));
  const frame = page.querySelector('figure[data-explainer] > iframe[data-explainer]');
  expect(frame?.getAttribute('data-layout')).toBe('stage');
  expect(page.querySelector('script')?.getAttribute('src')).toBe('https://news.example/graphics/embed/v1.js');
  expect(page.querySelector('script')?.hasAttribute('async')).toBe(true);
  expect(page.querySelector('a')?.getAttribute('href')).toBe(embedded.home);
});

it('right-to-left captions say so', () => {
  const page = parse(formatSnippet('script', { ...embedded, lang: 'ar', dir: 'rtl' }, choice, ''));
  expect(page.querySelector('figcaption')?.getAttribute('dir')).toBe('rtl');
  const picture = parse(formatSnippet('picture', { ...embedded, lang: 'ar', dir: 'rtl' }, choice, ''));
  expect(picture.querySelector('figure')?.getAttribute('dir')).toBe('rtl');
});

it('AMP gets a frame that may grow, a picture in its place and a button by which a reader lets it grow', () => {
  const page = parse(formatSnippet('amp', embedded, choice, 'Show "all"'));
  const frame = page.querySelector('amp-iframe');
  expect(frame?.hasAttribute('resizable')).toBe(true);
  expect(frame?.querySelector('amp-img[placeholder]')).not.toBeNull();
  expect(frame?.querySelector('[overflow]')?.textContent).toBe('Show "all"');
});

it('the picture is one of the size that is drawn, leads to the whole story, and says of what day it is and whose word it rests on', () => {
  expect(formatSnippet('picture', embedded, choice, '')).toBe(
    [
      '<figure lang="ru" style="margin:0">',
      '<a href="https://news.example/graphics/ru/"><img src="https://news.example/graphics/picture.png" alt="A map" width="1200" height="630" loading="lazy" style="max-width:100%;height:auto"></a>',
      '<figcaption><a href="https://news.example/graphics/ru/">Title</a> · As of a day · Sources: 12</figcaption></figure>',
    ].join('\n'),
  );
});

it.each(awkward)(
  'a picture described as %s, and credited so, says it as it is and adds no element',
  (text) => {
    const page = parse(
      formatSnippet('picture', { ...embedded, imageAlt: text, credit: [text, text] }, choice, ''),
    );
    expect(page.querySelector('img')?.getAttribute('alt')).toBe(text);
    expect(page.querySelector('figcaption')?.textContent).toBe(`Title · ${text} · ${text}`);
    expect(page.body.querySelectorAll('*').length).toBe(5);
  },
);

it('every choice stands in the address and none that is the default', () => {
  const src = (changes: Partial<EmbedOptionValues>) =>
    parse(formatSnippet('frame', embedded, { ...choice, ...changes }, ''))
      .querySelector('iframe')
      ?.getAttribute('src');
  expect(src({ theme: 'dark', layout: 'stack', step: 'a&b' })).toBe(
    'https://news.example/graphics/ru/embed/?layout=stack&theme=dark&step=a%26b',
  );
  expect(src({ open: { kind: 'country', slug: 'northland' } })).toMatch(/embed\/\?country=northland$/);
  expect(src({ layout: 'stage' }), 'only a script can make a frame sticky').toMatch(/embed\/$/);
  for (const theme of choosableThemes)
    expect(src({ theme })).toMatch(theme === 'light' ? /embed\/$/ : new RegExp(theme));
});

it('the oEmbed address is that of the whole story in its language', () => {
  expect(formatSnippet('oembed', embedded, choice, '')).toBe(
    'https://news.example/graphics/ru/oembed/index.json',
  );
  expect(snippetKinds.at(-1)).toBe('oembed');
});

it('an oEmbed answer holds one frame of the size it states and nothing else, and says whose it is', () => {
  const page = { title: 'P', site: 'S', open: undefined };
  const { html, width, height, author_name } = toOembed({ ...embedded, title: awkward[1] ?? '' }, page);
  expect(author_name).toBe('S');
  const { body } = parse(html);
  expect(body.querySelectorAll('*').length).toBe(1);
  const frame = body.querySelector('iframe');
  expect(frame?.getAttribute('title')).toBe(awkward[1]);
  expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual([`${width}`, `${height}`]);
});

it.each([
  ['', 640],
  ['abc', 640],
  ['1', 320],
  ['1e9', 2000],
  ['500.4', 500],
])('a height of "%s" is %i px', (text, height) => {
  expect(readHeight(text)).toBe(height);
});
