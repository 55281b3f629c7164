import {
  countDocuments,
  countryButton,
  headingOf,
  opened,
  openStory,
  panelOf,
  stepNav,
  theMap,
} from '../support/reader.ts';
import {
  chapters,
  countries,
  countryPath,
  mapName,
  must,
  outline,
  progress,
  proposalPath,
  proposals,
  ui,
  words,
} from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const country = must(countries[1]);

test('where storage is blocked everything works, and only the choice of motion is forgotten', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await openStory(page);
  const motion = page.getByRole('button', { name: new RegExp(`^${ui.motion}`) });
  await motion.click();
  await expect(motion).toHaveAttribute('aria-pressed', 'false');
  await countryButton(page, country.name).click();
  await expect(panelOf(page, country.name)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
});

test('a chapter that does not exist is ignored quietly', async ({ page }) => {
  for (const hash of ['#no-such-chapter', '#%E0%A4%A', '#open', '#<b>']) {
    await page.goto('about:blank');
    await openStory(page, `/${hash}`);
    await expect(stepNav(page)).toContainText(progress(0));
    await expect(headingOf(page, words.opening.headline, 1)).toBeInViewport();
  }
});

test.describe('when some of it does not arrive', () => {
  test.use({
    allow: {
      problems: [/^request failed: .*\/assets\//, /^console error: Failed to load resource/, /status of 404/],
    },
  });

  test('without what may be opened, choosing a country still leads to it, by its own page', async ({
    page,
  }) => {
    await page.route('**/assets/panels*', (route) => route.abort());
    const documents = countDocuments(page);
    await page.goto('/');
    const asked = page.waitForRequest('**/assets/panels*');
    await expect(async () => {
      await page.mouse.wheel(0, 1);
      await Promise.race([asked, Promise.reject(new Error('not asked for yet'))]);
    }).toPass();
    await countryButton(page, country.name).click();
    await expect(page).toHaveURL(countryPath(country));
    await expect(panelOf(page, country.name).getByRole('heading', { level: 2 })).toBeInViewport();
    expect(documents(), 'documents loaded').toBe(2);
    // That page needs the same part to come to life: it stays the complete page it arrived as.
    await page.getByRole('link', { name: ui.close, exact: true }).click();
    await expect(page).toHaveURL((url) => url.pathname === '/');
    await page
      .locator(`a[href="${proposalPath(must(proposals[0]))}"]`)
      .first()
      .click();
    await expect(page).toHaveURL(proposalPath(must(proposals[0])));
    await expect(panelOf(page, must(proposals[0]).title)).toBeVisible();
  });

  for (const [part, pattern] of [
    ['the script', '**/assets/index*.js'],
    ['what the script needs', '**/assets/outline*'],
  ] as const) {
    test(`without ${part}, the page reads as it does without scripts`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto('/');
      // A reader's sign of use, so that nothing waits for a quiet moment; then what does not arrive is asked for again.
      await page.mouse.move(100, 100);
      await expect(page.locator('html')).not.toHaveClass(/js/, { timeout: 20_000 });
      const pictures = chapters.flatMap(({ id }) => {
        const { title, picture } = must(words.chapters[id]);
        return picture === undefined || outline.map.scenes[id] === undefined
          ? []
          : [{ id, name: mapName(title) }];
      });
      const hidden = await page.evaluate(
        (wanted) =>
          wanted.filter(
            ({ id, name }) =>
              document
                .querySelector(`[data-chapter="${id}"] [role="img"][aria-label=${JSON.stringify(name)}]`)
                ?.checkVisibility() !== true,
          ),
        pictures,
      );
      expect.soft(hidden, 'chapters whose picture does not show').toEqual([]);
      expect.soft(await page.getByRole('button').allTextContents(), 'controls that do nothing').toEqual([]);
      await page
        .locator(`a[href="${countryPath(country)}"]:visible`)
        .first()
        .click();
      await expect(panelOf(page, country.name)).toBeVisible();
    });
  }

  test('an address that does not exist answers 404 and offers what comes nearest', async ({ page }) => {
    const misspelt = [
      ...countries
        .slice(0, 2)
        .map((one) => ({ path: countryPath({ slug: one.slug.slice(1) }), to: countryPath(one) })),
      ...proposals.slice(0, 2).map((one) => ({
        path: `/proposal/${one.slug.slice(0, -3)}`,
        to: proposalPath(one),
      })),
    ];
    for (const { path, to } of misspelt) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(headingOf(page, ui.notFoundTitle, 1)).toBeVisible();
      const list = page.getByRole('main').getByRole('link');
      await expect(page.getByRole('main').locator(`a[href="${to}"]`), `${to} for ${path}`).toBeVisible();
      // Once the page has come to life, which it does in a quiet moment.
      await expect.poll(() => list.count(), { timeout: 20_000 }).toBeLessThanOrEqual(3);
    }
    await page.getByRole('main').getByRole('link').first().click();
    await expect(theMap(page)).toBeVisible();
    await expect(opened(page)).toBeVisible();
  });
});
