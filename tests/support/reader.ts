import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { ui } from './story.ts';

/** Opens a page of the story and waits until it answers. */
export async function openStory(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await untilReady(page);
}

/** Waits until scripts have taken over: what was pressed before has been done by then. */
export async function untilReady(page: Page | Frame): Promise<void> {
  await page.waitForSelector('html[data-live="yes"]', { state: 'attached' });
}

/** The element of a step. */
export const stepOf = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);

/**
 * Scrolls as a reader does, until a step's first lines lie at the reading line: steps on the way take their real length when
 * they come near.
 */
export async function readStep(page: Page, id: string): Promise<void> {
  const scroll = () =>
    page.evaluate((step) => {
      const element = document.getElementById(step);
      if (element === null) throw new Error(`No step ${step}.`);
      const isBeside = matchMedia('(min-width: 60rem) and (min-height: 30rem)').matches;
      const line = innerHeight * (isBeside ? 0.5 : 0.7);
      const { top, height } = element.getBoundingClientRect();
      scrollBy({ top: top + Math.min(height / 2, 40) - line, behavior: 'instant' });
    }, id);
  await scroll();
  await untilStill(page);
  await scroll();
  await expect(stage(page), `the picture while ${id} is read`).toHaveAttribute('data-stage', id);
}

/** The pinned picture. */
export const stage = (page: Page): Locator => page.locator('figure[data-stage]');

export const stepNav = (page: Page): Locator =>
  page.getByRole('navigation', { name: ui.chapters, exact: true });

const countryGroup = (page: Page): Locator => page.getByRole('group', { name: ui.countries });

export const countryButton = (page: Page, name: string): Locator =>
  countryGroup(page).getByRole('link', { name, exact: true });

/** Clicks or taps a country's name on the map, which is no target of its own: the land beneath it is. */
export async function chooseOnMap(page: Page, code: string, press: 'click' | 'tap' = 'click'): Promise<void> {
  const name = page.locator(`figure[data-stage] [data-kind="country"][data-country="${code}"]`);
  await expect(name).toBeInViewport();
  const { x, y, width, height } = (await name.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = [x + width / 2, y + height / 2] as const;
  await (press === 'tap' ? page.touchscreen.tap(...middle) : page.mouse.click(...middle));
}

/** Whatever is open beside the story. */
export const opened = (page: Page): Locator => page.locator('#open');

/** What is open beside the story, when its name starts with `title`; a name in another language may follow. */
export const panelOf = (page: Page, title: string): Locator =>
  opened(page).and(page.getByRole('region', { name: new RegExp(`^${escapeRegExp(title)}( |$)`) }));

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

/** The words at the reading line, and how far down in them it lies: what a reader would call the place. */
export function readPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const isBeside = matchMedia('(min-width: 60rem) and (min-height: 30rem)').matches;
    const y = innerHeight * (isBeside ? 0.5 : 0.7);
    const distance = (element: Element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      return height === 0 || !element.checkVisibility()
        ? Number.POSITIVE_INFINITY
        : Math.max(top - y, y - bottom, 0);
    };
    const all = [...document.querySelectorAll('[data-step] :is(p, h2, h3)')];
    const nearest = all.reduce((best, one) => (distance(one) < distance(best) ? one : best));
    return (nearest.textContent ?? '').slice(0, 60);
  });
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

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
