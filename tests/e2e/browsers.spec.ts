import type { Page } from '@playwright/test';
import { countryButton, opened, openStory, panelOf, readStep, stepNav } from '../support/reader.ts';
import { countries, countryPath, must, placeOf, steps } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const country = must(countries[1]);

/** What came after the versions in docs/browsers.md, or is in one of these browsers and not in the others. */
const newer = [
  'Array.fromAsync',
  'Element.prototype.checkVisibility',
  'HTMLElement.prototype.popover',
  'HTMLElement.prototype.showPopover',
  'HTMLElement.prototype.togglePopover',
  'HTMLDetailsElement.prototype.name',
  'Iterator',
  'Map.groupBy',
  'Navigation',
  'Object.groupBy',
  'Promise.try',
  'Promise.withResolvers',
  'Set.prototype.union',
  'URL.parse',
  'cancelIdleCallback',
  'document.startViewTransition',
  'navigation',
  'navigator.connection',
  'navigator.userActivation',
  'onscrollend',
  'requestIdleCallback',
  'scheduler',
];

/** What only browsers older than those lack. */
const older = [
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.toSorted',
  'HTMLDialogElement',
  'IntersectionObserver',
  'ResizeObserver',
  'structuredClone',
];

/** Has pages find these missing, each a path from the window. */
const without = (page: Page, paths: string[]) =>
  page.addInitScript((missing) => {
    for (const path of missing) {
      const names = path.split('.');
      const last = names.pop() ?? '';
      let owner: object | undefined = window;
      for (const name of names) owner = owner && (Reflect.get(owner, name) as object | undefined);
      // What an instance inherits is taken from whom it inherits it.
      for (let at = owner; at; at = Object.getPrototypeOf(at) as object | undefined)
        if (Object.hasOwn(at, last)) Reflect.deleteProperty(at, last);
    }
  }, paths);

test('without anything newer than the browsers that are supported, the story is read, used and shared', async ({
  page,
}) => {
  await without(page, newer);
  await openStory(page);
  expect(await page.evaluate(() => 'requestIdleCallback' in window || 'scheduler' in window)).toBe(false);
  const { id } = must(steps[5]);
  await readStep(page, id);
  await expect(stepNav(page)).toContainText(placeOf(id));
  await countryButton(page, country.name).click();
  await expect(panelOf(page, country.name).getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page).toHaveURL(countryPath(country));
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await page.locator('button[data-tool="help"]').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test.describe('an older browser', () => {
  // What it lacks is an error on its console, too.
  test.use({ allow: { problems: [/^uncaught|^console error/] } });

  for (const missing of older)
    test(`without ${missing} has every word, and countries one link away`, async ({ page, browser }) => {
      const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await plain.goto(
        page.url() === 'about:blank' ? `${test.info().project.use.baseURL ?? ''}/` : page.url(),
      );
      const sentences = await plain.locator('[data-step] span[data-claims]').allTextContents();
      await plain.context().close();
      await without(page, [missing]);
      await page.goto('/');
      await page.mouse.move(100, 100);
      // Hydrated, or given up: either way a press is answered from then on.
      await expect(page.locator('html')).toHaveAttribute('data-live', /./, { timeout: 20_000 });
      expect(await page.locator('[data-step] span[data-claims]').allTextContents()).toEqual(sentences);
      await page
        .locator(`main [data-step] a[href="${countryPath(country)}"]`)
        .first()
        .click();
      await expect(page).toHaveURL(countryPath(country));
      await expect(page.getByRole('heading', { name: country.name }).first()).toBeVisible();
    });
});
