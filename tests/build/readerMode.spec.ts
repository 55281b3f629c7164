import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { all, pagesToParse, readPages } from '../support/built.ts';
import { expect, test } from '../support/test.ts';

/** Letters and figures alone: what a reader mode makes of spaces and marks is its own affair. */
const plain = (text: string | null) => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

test('a reader mode shows the words of every step, and of an open panel', () => {
  // A frame stands in somebody else's page, and a page of a few lines needs no mode.
  const stories = pagesToParse(readPages()).filter(({ html }) => html.includes('id="after-map"'));
  expect(stories.length).toBeGreaterThan(10);
  for (const { path, html } of stories) {
    const { document } = parseHTML(html);
    // Readability takes the document to pieces.
    const told = all(document, '[data-step] [data-claims], #open [data-claims], #open h3')
      .filter((one) => one.closest('noscript') === null)
      .map((one) => one.textContent ?? '');
    expect(told.length, path).toBeGreaterThan(100);
    const article = new Readability(document).parse();
    const shown = plain(article?.textContent ?? '');
    expect
      .soft(
        told.filter((text) => !shown.includes(plain(text))),
        path,
      )
      .toEqual([]);
    // The day the words were last changed is no author.
    expect.soft(article?.byline ?? '', path).not.toMatch(/\p{Nd}{4}/u);
  }
});
