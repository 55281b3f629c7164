import { fill, localeOf } from '../../src/i18n/messages.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { buildPath } from '../../src/model/routes.ts';
import { baseOf, createContent } from '../../src/viewModel/content.ts';
import { getStaticPaths } from '../../src/viewModel/pages.ts';
import { toStoryData } from '../../src/viewModel/story.ts';

/** The folder of the story under test: the one the build took. */
const storyFolder = process.env['STORY'] ?? 'src/content';

const loaded = loadStory(storyFolder);
if (!loaded.ok) throw new Error(`The story has problems; npm run check lists them:\n${loaded.problems[0]}`);

/** The story under test. Tests take names, ids and counts from here, so that another story passes the same ones. */
export const story = loaded.story;
const [locale = ''] = story.meta.locales;
const content = createContent(story, locale, '/');

/** What the page knows: chapters, steps, countries, proposals and the words of its controls. */
export const outline = toStoryData(content);
export const { chapters, steps, countries, proposals } = outline;
/** The words of the controls. */
export const ui = outline.words;
/** Every word of the story in its first language. */
export const words = content.words;

export const countryPath = ({ slug }: { slug: string }) => `/countries/${slug}/`;
export const proposalPath = ({ slug }: { slug: string }) => `/proposals/${slug}/`;

/** Every page of the first language, the one for addresses that do not exist left out. */
export const paths = getStaticPaths(story)
  .filter(({ page }) => page !== 'missing')
  .map(buildPath);

/** What the map is called while `title` is what it is about. */
export const mapName = (title: string) => fill(ui.mapName, { title });

/** What the bar of steps says at a step. */
export function placeOf(id: string): string {
  const chapter = must(chapters.find((one) => one.id === steps.find((step) => step.id === id)?.chapter));
  const ofChapter = steps.filter((step) => step.chapter === chapter.id);
  return fill(ui.stepOf, {
    chapter: chapter.nav,
    n: ofChapter.findIndex((step) => step.id === id) + 1,
    total: ofChapter.length,
  });
}

/** The member of a list the story cannot do without; throws where the story has none. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The story under test lacks what this test is about.');
  return value;
}

/** Every page in every language, with its language. */
export const pagesByLanguage = story.meta.locales.flatMap((code) =>
  paths.map((path) => ({ path: baseOf(story, code, '/') + path.slice(1), lang: localeOf(story, code).lang })),
);
