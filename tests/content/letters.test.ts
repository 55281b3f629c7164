// @vitest-environment node
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { renderPictures } from '../../src/export/pictures.tsx';
import { checkLetters } from '../../src/model/rules/languages.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { toStoryData, toStoryViewModel } from '../../src/viewModel/story.ts';
import { all } from '../support/built.ts';
import { locale, poisonStory } from '../support/storyFiles.ts';

// A small story has all kinds of pictures, too.
vi.hoisted(() => vi.stubEnv('STORY', 'tests/fixtures/stories/lantern-lake'));
// What is written in a picture is looked at, and not how it is set.
vi.mock('../../src/export/inlineStyles.ts', () => ({ inlineStyles: (markup: string) => markup }));
vi.mock('../../src/export/stylesheet.ts', () => ({ parseStylesheet: () => [], readTokens: () => new Map() }));

test('the check looks at the letters of every text that a picture draws', () => {
  const { story, tokens } = poisonStory();
  const words = story.words[locale]!;
  words.locale = { ...words.locale, name: 'English' };
  const lookedAt = new Set(checkLetters(story, (letter) => letter !== '`').map(({ path }) => path));
  const content = createContent(story, locale, '/');
  const letters = {
    holds: () => true,
    measure: (text: string, { size }: { size: number }) => (text.length * size) / 2,
    outline: () => '',
  };
  const pictures = renderPictures(content, toStoryViewModel(content), toStoryData(content), letters);
  const drawn = new Set(
    pictures
      .flatMap(({ outlines }) =>
        all(parseHTML(outlines).document, 'text, tspan').flatMap(({ textContent }) => [
          ...(textContent ?? '').matchAll(/q[a-j]{5}q/g),
        ]),
      )
      .map(([token]) => token),
  );
  expect(drawn.size).toBeGreaterThan(50);
  const paths = [...drawn].map((token) => tokens.get(token) ?? '');
  const inFile = (path: string) =>
    path
      .replace(/^words\.(\w+)\./, `locales/${locale}/$1.json: `)
      .replace(/^sources\./, 'sources.json: .')
      .replace(/\.(\d+)/g, '[$1]');
  expect(paths.map(inFile).filter((path) => !lookedAt.has(path))).toEqual([]);
});
