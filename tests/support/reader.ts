import { expect, type Locator, type Page } from '@playwright/test';
import { mapName, ui } from './story.ts';

/** Opens a page of the story and waits until it follows the reader and can open things without a new document. */
export async function openStory(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await untilReady(page);
}

/** A page or frame of any engine that runs a function for a test. */
type CanEvaluate = { evaluate: (run: () => Promise<void>) => Promise<void> };

/**
 * Waits until scripts have taken over and what may be opened has arrived, so that choosing needs no new document. The
 * page fetches that at a reader's first sign of use; the signs here are made up.
 */
export async function untilReady(page: CanEvaluate): Promise<void> {
  await page.evaluate(async () => {
    const arrived = () =>
      performance.getEntriesByType('resource').find(({ name }) => /assets\/panels/.test(name))?.name;
    while (arrived() === undefined) {
      document.dispatchEvent(new Event('pointermove'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // React marks the elements it has taken over; there is nothing a reader could see to wait for.
    const isTaken = () =>
      Object.keys(document.querySelector('#app > *') ?? {}).some((key) => key.startsWith('__react'));
    while (!isTaken()) await new Promise((resolve) => setTimeout(resolve, 20));
    // The module the page waits for, too; after a few frames React has drawn with it.
    await import(arrived() ?? '');
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** The map that follows the story: the one picture a screen reader meets while scripts run. */
export const theMap = (page: Page, nameStart = mapName('')): Locator =>
  page.getByRole('img', { name: new RegExp(`^${escapeRegExp(nameStart)}`) });

export const stepNav = (page: Page): Locator =>
  page.getByRole('navigation', { name: ui.chapters, exact: true });

export const countryGroup = (page: Page): Locator => page.getByRole('group', { name: ui.countries });

export const countryButton = (page: Page, name: string): Locator =>
  countryGroup(page).getByRole('button', { name, exact: true });

/** Whatever is open beside the story. */
export const opened = (page: Page): Locator => page.locator('#open');

/** What is open beside the story, when its name starts with `title`; a name in another language may follow. */
export const panelOf = (page: Page, title: string): Locator =>
  opened(page).and(page.getByRole('region', { name: new RegExp(`^${escapeRegExp(title)}( |$)`) }));

/** A heading of the page, by its whole text. */
export const headingOf = (page: Page, name: string, level: number): Locator =>
  page.getByRole('heading', { name, level, exact: true });

/** Counts whole documents asked for in the main frame from now on; `count()` is 0 until one is. */
export function countDocuments(page: Page): () => number {
  let documents = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) documents += 1;
  });
  return () => documents;
}

/** How many entries the tab's history has. */
export const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length);

export const scrollTop = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

/** Expects the reading position to be `top` again, give or take the pixel that engines with fractions round away. */
export async function expectScroll(page: Page, top: number, what = 'the reading position'): Promise<void> {
  await expect
    .poll(async () => Math.abs((await scrollTop(page)) - top), { message: `${what}: pixels from ${top}` })
    .toBeLessThanOrEqual(1);
}

/** Waits until the page has not scrolled for three frames. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let last = Number.NaN;
    for (let same = 0; same < 3; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      same = scrollY === last ? same + 1 : 0;
      last = scrollY;
    }
  });
}

/**
 * Has the whole page laid out for as long as it is open. It skips what is out of sight, and what a far chapter holds seems to
 * lie over the page's foot until then: who looks at the places of all its elements would find what is not so.
 */
export async function layoutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Expects the start of an element's words to be in the window with nothing over them. */
export async function expectInSight(locator: Locator, what: string): Promise<void> {
  await expect
    .poll(() => locator.evaluate(describeSight), { message: `${what} is in sight` })
    .toBe('in sight');
}

/** Runs in the page: where the first line of an element's words is. */
function describeSight(element: Element): string {
  const range = document.createRange();
  range.selectNodeContents(element);
  const line = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (line === undefined) return 'not drawn';
  const at = { x: line.left + Math.min(4, line.width / 2), y: line.top + line.height / 2 };
  if (line.top < 0 || line.bottom > innerHeight) return `outside the window, ${line.top} to ${line.bottom}`;
  const top = document.elementFromPoint(at.x, at.y);
  return top !== null && (element.contains(top) || top.contains(element))
    ? 'in sight'
    : `under ${top?.tagName} at ${at.x}, ${at.y}`;
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
