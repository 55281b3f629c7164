import type { Page } from '@playwright/test';
import { type Language, languageSwitch, languages, translations } from '../support/languages.ts';
import { countryButton, opened, openStory, readStep, untilStill } from '../support/reader.ts';
import { chapters, countries, countryPath, must, proposalPath, steps, story } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const first = must(languages[0]);
const other = must(translations[0]);

async function followTo(page: Page, { lang }: Language) {
  await languageSwitch(page, first).locator(`a[hreflang="${lang}"]`).click();
}

test.describe(`a browser that prefers ${other.code}`, () => {
  test.use({ locale: other.tag });

  test('is not sent there, but offered the way in its own words', async ({ page }) => {
    await openStory(page);
    expect(new URL(page.url()).pathname).toBe('/');
    const offer = languageSwitch(page, first).getByRole('link', { name: other.outline.words.offer });
    await expect(offer).toHaveAttribute('lang', other.lang);
    await offer.click();
    await expect(page).toHaveURL(new RegExp(`${other.base}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', other.lang);
  });
});

test('the switch keeps the chapter that the address or the reading is at, an open country and an open card', async ({
  page,
}) => {
  const chapter = must(chapters[4]).id;
  await openStory(page, `/#${chapter}`);
  await followTo(page, other);
  await expect(page).toHaveURL(new RegExp(`${other.base}#${chapter}$`));
  await openStory(page);
  await readStep(page, must(steps.find((step) => step.chapter === chapter)).id);
  await expect(page).toHaveURL(({ hash }) => hash === `#${chapter}`);
  await followTo(page, other);
  await expect(page).toHaveURL(new RegExp(`${other.base}#${chapter}$`));
  for (const place of [countryPath(must(story.participants[1])), proposalPath(must(story.proposals[1]))]) {
    await openStory(page, place);
    await followTo(page, other);
    await expect(page).toHaveURL(new RegExp(`${other.base}${place.slice(1)}$`));
    await expect(opened(page)).toBeVisible();
  }
});

test.describe('a page translated by a browser before hydration', () => {
  // React says that words are not those it knows, draws them anew, and goes on.
  test.use({ allow: { problems: [/React error #418/] } });

  for (const { to, path, language } of [
    { to: 'de', path: '/', language: first },
    { to: other.lang, path: '/', language: first },
    { to: 'en', path: other.base, language: other },
  ])
    test(`${path}, translated by a browser to ${to} before hydration, keeps its words and answers`, async ({
      page,
    }) => {
      // What Chromium's translation does: another `lang`, a class, and words wrapped in elements of its own.
      await page.addInitScript((lang) => {
        document.addEventListener('DOMContentLoaded', () => {
          document.documentElement.lang = lang;
          document.documentElement.classList.add('translated-ltr');
          for (const paragraph of document.querySelectorAll('main p')) {
            const font = document.createElement('font');
            font.append(...paragraph.childNodes);
            paragraph.append(font);
          }
        });
      }, to);
      await openStory(page, path);
      const { countries: names, words } = language.outline;
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words.notFoundTitle);
      const button = page
        .getByRole('group', { name: words.countries })
        .getByRole('link', { name: names[0]?.name ?? '' });
      await button.click();
      await expect(opened(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(opened(page)).toHaveCount(0);
      await expect(page).toHaveURL(({ pathname }) => pathname === path);
      await untilStill(page);
      await readStep(page, must(steps[9]).id);
    });
});

const widest = 320;
for (const { code, base } of languages)
  test.describe(`${code} at ${widest} px`, () => {
    test.use({ viewport: { width: widest, height: 568 }, contextOptions: { reducedMotion: 'reduce' } });

    test(`no page of ${code} scrolls sideways at ${widest} px, not even with the text spacing a reader may set`, async ({
      page,
    }) => {
      const paths = ['', 'notes/', 'brief/', 'questions/', countryPath(must(countries[1])).slice(1)];
      paths.push(...story.proposals.map((proposal) => proposalPath(proposal).slice(1)).slice(0, 1));
      for (const path of paths) {
        await page.goto(base + path);
        const wide = await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          // WCAG 1.4.12.
          const spacing =
            'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
          sheet.replaceSync(
            `* { content-visibility: visible !important } main :is(p, li, h1, h2, h3, a) { ${spacing} }`,
          );
          document.adoptedStyleSheets.push(sheet);
          for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
          return document.documentElement.scrollWidth;
        });
        expect(wide, base + path).toBeLessThanOrEqual(widest);
      }
    });
  });

test('a word of sixty letters in a headline breaks', async ({ page }) => {
  await page.setViewportSize({ width: widest, height: 568 });
  await page.goto('/');
  const wide = await page.evaluate(() => {
    for (const heading of document.querySelectorAll('main :is(h1, h2, h3)'))
      heading.textContent = 'W'.repeat(60);
    return document.documentElement.scrollWidth;
  });
  expect(wide).toBeLessThanOrEqual(widest);
});

test('a control is at least 24 px high and wide, or stands in a line of text', async ({ page }) => {
  await page.setViewportSize({ width: widest, height: 568 });
  await openStory(page, countryPath(must(countries[0])));
  await expect(countryButton(page, must(countries[0]).name)).toBeVisible();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, select, [class*="close"], nav a')].flatMap(
      (one) => {
        const { width, height } = one.getBoundingClientRect();
        if (!one.checkVisibility() || width === 0 || (width >= 24 && height >= 24)) return [];
        return [`${one.textContent.slice(0, 40)}: ${width}×${height}`];
      },
    ),
  );
  expect(small).toEqual([]);
});
