import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/messages.ts';
import type { Opened } from '../../src/model/routes.ts';
import { baseOf, createContent } from '../../src/viewModel/content.ts';
import { toStoryData } from '../../src/viewModel/story.ts';
import { activePanelTitle } from '../../src/viewModel/titles.ts';
import type { StoryData } from '../../src/viewModel/types.ts';
import { story } from './story.ts';

/** One language of the story under test: what its pages know, and where they are. */
export type Language = {
  code: string;
  lang: string;
  /** BCP 47 tag for Intl and for browsers. */
  tag: string;
  outline: StoryData;
  /** Starts and ends with a slash. */
  base: string;
  /** What its map is called while it shows a chapter or what is open. */
  mapNameOf: (subject: string | Opened) => string;
};

/** Every language of the story, the first one first. */
export const languages: Language[] = story.meta.locales.map((code) => {
  const context = createContent(story, code, '/');
  const outline = toStoryData(context);
  const nameOf = (subject: string | Opened) =>
    typeof subject === 'string'
      ? (outline.chapters.find(({ id }) => id === subject)?.nav ?? '')
      : activePanelTitle(subject, outline);
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
