import type { Page } from '@playwright/test';
import {
  chooseOnMap,
  countDocuments,
  countryButton,
  expectInSight,
  opened,
  openStory,
  panelOf,
  readPlace,
  readStep,
  stepNav,
  stepOf,
  untilReady,
  untilStill,
} from '../support/reader.ts';
import { countries, countryPath, must, proposalPath, proposals, steps, ui } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const country = must(countries[1]);
const proposal = must(proposals[1]);
const ofProposal = must(steps.find((step) => step.proposal === proposal.slug)).id;
const phone = { width: 390, height: 844 };

/** Sees that a panel stands open, in sight, with its heading focused, at its address. */
async function expectPanel(page: Page, title: string, path: string) {
  const heading = panelOf(page, title).getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  await expectInSight(heading, `the heading of ${title}`);
  await expect(page).toHaveURL(path);
}

for (const viewport of [phone, { width: 1280, height: 800 }])
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('a country chosen on the map opens after the step being read and closes by Escape, Back and Close, each to the same place', async ({
      page,
    }) => {
      const documents = countDocuments(page);
      await openStory(page);
      const step = must(steps[7]).id;
      await readStep(page, step);
      await untilStill(page);
      const place = await readPlace(page);
      const ways: Record<string, () => Promise<unknown>> = {
        Escape: () => page.keyboard.press('Escape'),
        Back: () => page.goBack(),
        Close: () => opened(page).getByRole('link', { name: ui.close, exact: true }).click(),
      };
      for (const [way, close] of Object.entries(ways)) {
        await chooseOnMap(page, country.code);
        await expectPanel(page, country.name, countryPath(country));
        // The tooltip at the pointer would take the first Escape.
        await page.mouse.move(5, 5);
        await expect(countryButton(page, country.name)).toHaveAttribute('aria-current', 'page');
        const after = await opened(page).evaluate(
          (panel) => panel.closest('[data-panel-host]')?.previousElementSibling?.id,
        );
        expect(after, `what the panel stands after`).toBe(step);
        await close();
        await expect(opened(page), `after ${way}`).toHaveCount(0);
        await expect(page).toHaveURL(({ pathname }) => pathname === '/');
        await expect.poll(() => readPlace(page), { message: `the place after ${way}` }).toBe(place);
      }
      expect(documents(), 'documents loaded').toBe(1);
    });

    test('a card opens from its step, leads to its neighbours, and closes to its step', async ({ page }) => {
      const documents = countDocuments(page);
      await openStory(page);
      await readStep(page, ofProposal);
      await stepOf(page, ofProposal).getByRole('link').filter({ visible: true }).last().click();
      await expectPanel(page, proposal.title, proposalPath(proposal));
      await opened(page)
        .getByRole('link', { name: new RegExp(`^${ui.previousProposal}`) })
        .click();
      await expectPanel(page, must(proposals[0]).title, proposalPath(must(proposals[0])));
      await page.keyboard.press('Escape');
      await expect(opened(page)).toHaveCount(0);
      await expect(page).toHaveURL(({ pathname }) => pathname === '/');
      await expect(stepOf(page, ofProposal)).toBeInViewport();
      expect(documents(), 'documents loaded').toBe(1);
    });
  });

test('the very first tap on a phone, before anything is hydrated, opens in place', { tag: '@smoke' }, async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const documents = countDocuments(page);
  // Scripts are held back until the reader has pressed.
  let letGo = () => {};
  const pressed = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  const button = countryButton(page, country.name);
  await button.click();
  await expect(button).toHaveAttribute('data-pressed');
  letGo();
  await expectPanel(page, country.name, countryPath(country));
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  const link = page.locator(`a[href="${proposalPath(proposal)}"]`).first();
  await link.click();
  await expectPanel(page, proposal.title, proposalPath(proposal));
  expect(documents(), 'documents loaded').toBe(1);
});

test('a link to a card pressed before anything is hydrated opens in place', async ({ page }) => {
  const documents = countDocuments(page);
  let letGo = () => {};
  const pressed = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page
    .locator(`a[href="${proposalPath(proposal)}"]`)
    .first()
    .click();
  letGo();
  await expectPanel(page, proposal.title, proposalPath(proposal));
  expect(documents(), 'documents loaded').toBe(1);
});

for (const { title, path } of [
  { title: country.name, path: countryPath(country) },
  { title: proposal.title, path: proposalPath(proposal) },
])
  test(`the address ${path} opens with its panel first, stays open through a reload, and closes into the whole story`, async ({
    page,
  }) => {
    await openStory(page, path);
    await expect(panelOf(page, title)).toBeInViewport();
    await page.reload();
    await untilReady(page);
    await page.keyboard.press('Escape');
    await expect(opened(page)).toHaveCount(0);
    await expect(page).toHaveURL(({ pathname }) => pathname === '/');
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  });

test('a panel that is reloaded and then closed leads back to the step it was opened from', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openStory(page);
  const step = must(steps[12]).id;
  await readStep(page, step);
  await chooseOnMap(page, country.code);
  await expectPanel(page, country.name, countryPath(country));
  await page.reload();
  await untilReady(page);
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await expect(stepOf(page, step)).toBeInViewport();
});

test('Escape closes the topmost thing and nothing beneath it: a dialog, a menu, a source, and then the panel', async ({
  page,
}) => {
  await openStory(page, countryPath(country));
  await page.getByRole('contentinfo').getByRole('button').last().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opened(page)).toHaveCount(1);

  const menu = page.locator('header details').first();
  await menu.locator('summary').click();
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(opened(page)).toHaveCount(1);

  const note = page.locator('main a[data-note]:visible').first();
  await note.click();
  await expect(page.getByRole('complementary')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(note).toBeFocused();
  await expect(opened(page)).toHaveCount(1);

  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('the first screen names every country on the map, and a tap on a name opens its country', async ({
    page,
  }) => {
    await openStory(page);
    const named = page.locator('figure[data-stage] [data-kind="country"]');
    for (const { code, name } of countries)
      await expect(named.and(page.locator(`[data-country="${code}"]`)), name).toBeInViewport();
    for (const { code, name } of countries) {
      await chooseOnMap(page, code, 'tap');
      await expect(panelOf(page, name)).toBeVisible();
      await page.goBack();
      await expect(opened(page)).toHaveCount(0);
      await untilStill(page);
    }
  });
});

test('words and map light each other', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openStory(page);
  await countryButton(page, country.name).hover();
  await expect(countryButton(page, country.name)).toHaveAttribute('data-hovered');
  const word = page.locator(`main p a[data-country="${country.code}"]:visible`).first();
  await word.scrollIntoViewIfNeeded();
  await word.hover();
  await expect(countryButton(page, country.name)).toHaveAttribute('data-hovered');
  await stepNav(page).hover();
  await expect(countryButton(page, country.name)).not.toHaveAttribute('data-hovered');
});
