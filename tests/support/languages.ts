import type { Page } from '@playwright/test';
import { baseOf, makeContext } from '../../src/edition/context.ts';
import { makeOutline } from '../../src/edition/makeOutline.ts';
import { openedTitle } from '../../src/edition/opened.ts';
import type { Outline } from '../../src/edition/types.ts';
import { fill } from '../../src/i18n/fill.ts';
import type { Opened } from '../../src/story/address.ts';
import { story } from './story.ts';

/** One language of the story under test: what its pages know, and where they are. */
export type Language = {
  code: string;
  lang: string;
  /** BCP 47 tag for Intl and for browsers. */
  tag: string;
  outline: Outline;
  /** Starts and ends with a slash. */
  base: string;
  /** What its map is called while it shows a chapter or what is open. */
  mapNameOf: (subject: string | Opened) => string;
};

/** Every language of the story, the first one first. */
export const languages: Language[] = story.meta.locales.map((code) => {
  const context = makeContext(story, code, '/');
  const outline = makeOutline(context);
  const nameOf = (subject: string | Opened) =>
    typeof subject === 'string'
      ? (outline.chapters.find(({ id }) => id === subject)?.nav ?? '')
      : openedTitle(subject, outline);
  return {
    code,
    lang: context.language.lang,
    tag: context.language.tag,
    outline,
    base: baseOf(story, code, '/'),
    mapNameOf: (subject) => fill(outline.words.mapName, { title: nameOf(subject) }),
  };
});

/** Those that are translations. */
export const translations = languages.slice(1);

/** The navigation that leads to the same place in other languages. */
export const languageSwitch = (page: Page, { outline }: Language) =>
  page.getByRole('navigation', { name: outline.words.languages, exact: true });
