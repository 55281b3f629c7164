import type { Page } from '@playwright/test';
import { pauseFor } from '../support/pauseFor.ts';
import { countryButton, opened, openStory, stepNav, untilReady, untilStill } from '../support/reader.ts';
import {
  chapters,
  countries,
  countryPath,
  must,
  paths,
  proposalPath,
  proposals,
  ui,
} from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The missing page answers 404, which the browser says in the console.
test.use({ allow: { problems: [/404 \(Not Found\)/] } });

/** Text spacing a reader may set, from WCAG 2.2, success criterion 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test('no page scrolls sideways, not even with the text spacing a reader may set', async ({ page }) => {
    for (const path of [...paths, '/no-such-page/']) {
      await page.goto(path);
      if (path === '/') await untilReady(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.setAttribute('open', '');
      });
      expect.soft(await findWide(page), path).toEqual([]);
      await page.addStyleTag({ content: spacing });
      expect.soft(await findWide(page), `${path}, spaced out`).toEqual([]);
      expect.soft(await findClipped(page), `${path}, spaced out: words cut off`).toEqual([]);
    }
  });

  test('controls are at least 24 px in both directions, or have room around them', async ({ page }) => {
    for (const path of ['/', countryPath(must(countries[0])), proposalPath(must(proposals[0])), '/notes/']) {
      await page.goto(path);
      if (path !== '/notes/') await untilReady(page);
      expect.soft(await findSmall(page), path).toEqual([]);
    }
  });
});

for (const viewport of [
  { width: 320, height: 256 },
  { width: 640, height: 400 },
  { width: 1280, height: 400 },
]) {
  test(`at ${viewport.width}×${viewport.height} nothing is pinned over the text`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const path of ['/', countryPath(must(countries[0]))]) {
      await openStory(page, path);
      const pinned = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
          .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
      );
      expect(pinned, path).toEqual([]);
    }
  });
}

test('on a phone what is pinned leaves at least half of the window to the text', async ({ page }) => {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 360, height: 740 },
    { width: 414, height: 896 },
  ]) {
    await page.setViewportSize(viewport);
    await openStory(page, `/#${must(chapters[2]).id}`);
    await untilStill(page);
    const left = await page.evaluate(() => {
      const x = innerWidth / 2;
      const isText = (y: number) => document.elementFromPoint(x, y)?.closest('[data-chapter]') !== null;
      return Array.from({ length: innerHeight }, (_, y) => y).filter(isText).length / innerHeight;
    });
    expect.soft(left, `share of text at ${viewport.width}×${viewport.height}`).toBeGreaterThanOrEqual(0.45);
  }
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  test(`at ${viewport.width}×${viewport.height} nothing jumps: not on arrival, not while reading, not while choosing`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const { startTime, value, sources } of list.getEntries() as (PerformanceEntry & Entry)[])
          shifts.push({
            at: startTime,
            value,
            what: sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 120) ?? 'text'),
          });
      }).observe({ type: 'layout-shift', buffered: true });
      type Entry = { value: number; sources: { node: Node | null }[] };
    });
    await openStory(page);
    expect(await shiftsOf(page), 'on arrival').toEqual([]);
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo({ top: y, behavior: 'instant' });
        for (let frames = 0; frames < 3; frames += 1) await frame();
      }
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await expect(page, 'the address follows the reading').toHaveURL((url) => url.hash === '');
    // What a reader asks for may move the page, until it is there; a browser would allow it half a second, however slow it is.
    const expected: { from: number; to: number }[] = [];
    const ask = async (act: () => Promise<void>, answer: () => Promise<void>) => {
      const from = await page.evaluate(() => performance.now());
      await act();
      await answer();
      await untilStill(page);
      expected.push({ from, to: await page.evaluate(() => performance.now()) });
      await pauseFor(page, 300, 'what moves after the answer is seen before the next is asked for');
    };
    for (const { name } of countries.slice(0, 4)) {
      await ask(
        () => countryButton(page, name).click(),
        () => expect(opened(page)).toBeVisible(),
      );
      await ask(
        () => page.keyboard.press('Escape'),
        () => expect(opened(page)).toHaveCount(0),
      );
    }
    for (const { id } of chapters.slice(1, 3))
      await ask(
        () =>
          stepNav(page)
            .getByRole('link', { name: new RegExp(`^${ui.next}`) })
            .click(),
        () => expect(page).toHaveURL((url) => url.hash === `#${id}`),
      );
    await pauseFor(page, 600, 'what moves by itself would have moved by now');
    const all = (await shiftsOf(page)).filter(
      ({ at }) => !expected.some(({ from, to }) => at >= from && at <= to),
    );
    const sum = all.reduce((total, { value }) => total + value, 0);
    expect(sum, JSON.stringify(all)).toBeLessThanOrEqual(0.001);
  });
}

/** What has moved by a layout: when, in milliseconds since the page began; how far, as the browser scores it; and what. */
type Shift = { at: number; value: number; what: string[] };

function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}

/** What makes the page wider than its window: nothing, or the elements that reach furthest. */
function findWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    // What a scrolling box holds does not widen the page, unless it is placed against something further out.
    const isHeld = (element: Element) => {
      const isPlaced = getComputedStyle(element).position === 'absolute';
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, position } = getComputedStyle(at);
        if (overflowX !== 'visible' && !(isPlaced && position === 'static')) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !isHeld(element))
      .slice(-5)
      .map((element) => {
        const name = `${element.tagName} ${element.getAttribute('class') ?? ''}`;
        return `${name} “${(element.textContent ?? '').slice(0, 40)}” of ${root.scrollWidth} px`;
      });
  });
}

/** Words in controls and headings that are cut off by their own box. */
function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, h1, h2, h3, figcaption, a')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).overflow !== 'visible')
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          clientWidth > 1 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1),
      )
      .map((element) => `${element.tagName} “${(element.textContent ?? '').slice(0, 40)}”`),
  );
}

/**
 * Targets under 24 px whose 24 px circle meets another target (WCAG 2.2, 2.5.8). Links in a sentence are exempt there.
 */
function findSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.bottom > 0);
    const isSmall = ({ box }: (typeof targets)[number]) => box.width < 24 || box.height < 24;
    return targets
      .filter((one) => isSmall(one))
      .filter((one) => {
        const at = { x: one.box.left + one.box.width / 2, y: one.box.top + one.box.height / 2 };
        return targets.some(({ element, box }) => {
          const x = Math.max(box.left, Math.min(at.x, box.right));
          const y = Math.max(box.top, Math.min(at.y, box.bottom));
          return element !== one.element && Math.hypot(x - at.x, y - at.y) < 12;
        });
      })
      .map(
        ({ element, box }) =>
          `${element.tagName} “${(element.textContent ?? '').slice(0, 40)}” ${box.width}×${box.height}`,
      );
  });
}
