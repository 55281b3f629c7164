import type { Page } from '@playwright/test';
import { expectClean } from '../support/expectClean.ts';
import { type Language, languageSwitch, languages, translations } from '../support/languages.ts';
import { untilReady, untilStill } from '../support/reader.ts';
import { chapters, countryPath, must, proposalPath, story } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const everything = process.env['TEST_ALL'] === '1';
const first = must(languages[0]);

/** One translation stands for all, whose pages differ in words, unless everything is tested. */
const some = everything ? translations : translations.slice(0, 1);

for (const language of some) {
  test.describe(`a browser that prefers ${language.code}`, () => {
    test.use({ locale: language.tag, viewport: { width: 360, height: 740 } });

    test('is not sent there on its first visit, but offered the way in its own words', async ({ page }) => {
      await page.goto('/');
      await untilReady(page);
      expect(new URL(page.url()).pathname).toBe('/');
      const offer = languageSwitch(page, first).getByRole('link', { name: language.outline.words.offer });
      await expect(offer).toHaveAttribute('lang', language.lang);
      await offer.click();
      await expect(page).toHaveURL(new RegExp(`${language.base}$`));
      await expect(page.locator('html')).toHaveAttribute('lang', language.lang);
      await untilReady(page);
      await expect(languageSwitch(page, language).getByRole('link')).toHaveText(
        languages
          .filter(({ code }) => code !== language.code)
          .map(({ code, outline }) => nameIn(code, outline)),
      );
    });
  });
}

test('a browser that prefers the language of the page is offered nothing', async ({ page }) => {
  await page.goto('/');
  await untilReady(page);
  for (const { outline } of translations)
    await expect(languageSwitch(page, first).getByText(outline.words.offer)).toHaveCount(0);
});

test('the switch keeps the chapter being read, an open country and an open proposal', async ({ page }) => {
  const other = must(translations[0]);
  const chapter = must(chapters[3]).id;
  const places = [countryPath(must(story.participants[1])), proposalPath(must(story.proposals[1]))];
  await page.goto('/');
  await untilReady(page);
  await page.evaluate((hash) => location.replace(hash), `#${chapter}`);
  await untilStill(page);
  await expect(page).toHaveURL(new RegExp(`#${chapter}$`));
  await followTo(page, other);
  await expect(page).toHaveURL(new RegExp(`${other.base}#${chapter}$`));
  for (const place of places) {
    await page.goto(place);
    await untilReady(page);
    await followTo(page, other);
    await expect(page).toHaveURL(new RegExp(`${other.base}${place.slice(1)}$`));
    await expect(page.locator('#open')).toBeVisible();
  }
});

async function followTo(page: Page, { lang }: Language) {
  await languageSwitch(page, first).locator(`a[hreflang="${lang}"]`).click();
}

/** What a language is called in the switch: its own name. */
function nameIn(code: string, { languages: all }: Language['outline']): string {
  return all.find((one) => one.code === code)?.name ?? '';
}

test.describe('accessibility', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test.setTimeout(300_000);
  const opened = ({ base, outline }: Language) => [
    ...outline.proposals.map(({ slug }) => `${base}proposals/${slug}/`),
    ...outline.countries.map(({ slug }) => `${base}countries/${slug}/`),
  ];
  const around = ['body > div > div > header', 'main nav', '[role="group"]'];
  const parts = ['#open', 'main figure', ...(everything ? [] : around)];
  for (const language of translations)
    for (const width of everything ? [360, 1280] : [360])
      for (const colorScheme of everything ? (['light', 'dark'] as const) : (['light'] as const))
        test.describe(`${language.code} at ${width} px, ${colorScheme}`, () => {
          test.use({ viewport: { width, height: 740 }, colorScheme });
          test(`axe finds nothing against WCAG A and AA ${everything ? 'in the story, its notes and all that opens' : 'on the first screens'}`, async ({
            page,
          }) => {
            for (const path of everything ? [language.base, `${language.base}notes/`] : []) {
              await page.goto(path);
              await expectClean(page, path, { colorScheme });
            }
            for (const path of everything ? opened(language) : opened(language).slice(0, 1)) {
              await page.goto(path);
              await expectClean(page, path, { colorScheme, parts });
            }
          });
        });
});
