import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { countryButton, headingOf, opened, openStory, panelOf, stepNav, theMap } from '../support/reader.ts';
import {
  chapters,
  countries,
  mapName,
  must,
  outline,
  progress,
  proposals,
  ui,
  words,
} from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const country = must(countries[1]);

/** Sees that words, map and cards are there and work: a country and a proposal open and close, the steps go on. */
async function expectUsable(page: Page) {
  for (const { id } of chapters)
    await expect(page.locator(`section[data-chapter="${id}"]`), `the words of ${id}`).not.toBeEmpty();
  await expect(theMap(page)).toBeVisible();
  expect(await landDrawn(page), 'participants whose land is drawn').toBe(countries.length);
  await countryButton(page, country.name).click();
  await expect(panelOf(page, country.name)).toBeVisible();
  await expect(theMap(page)).toHaveAccessibleName(mapName(country.name));
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  const { title } = must(proposals[0]);
  const opening = page.locator(`section[data-chapter="${must(chapters[0]).id}"]`);
  await opening.getByRole('link', { name: title, exact: true }).click();
  await expect(panelOf(page, title)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await stepNav(page)
    .getByRole('link', { name: new RegExp(`^${ui.next}`) })
    .click();
  await expect(stepNav(page)).toContainText(progress(1));
}

const landDrawn = (page: Page) =>
  page.evaluate(
    (codes) =>
      codes.filter((code) => {
        const { width, height } = document.querySelector(`#map-${code}`)?.getBoundingClientRect() ?? {};
        return (width ?? 0) > 1 && (height ?? 0) > 1;
      }).length,
    countries.map(({ code }) => code),
  );

test('in a window of 320×256, as at 400 % zoom, the story reads and opens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openStory(page);
  await expectUsable(page);
});

test('with the text spacing a reader may set, the story reads and opens', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openStory(page);
  await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`,
  });
  await expectUsable(page);
});

for (const years of [-1, 1]) {
  test(`with a clock that is ${years < 0 ? 'a year behind' : 'a year ahead'}, the page says the same and works`, async ({
    page,
  }) => {
    await openStory(page);
    const said = await page.locator('main').textContent();
    await page.addInitScript((shift) => {
      const now = Date.now.bind(Date);
      const off = shift * 365 * 86_400_000;
      Date.now = () => now() + off;
      window.Date = new Proxy(Date, {
        construct: (target, args) =>
          args.length === 0 ? new target(now() + off) : Reflect.construct(target, args),
      });
    }, years);
    await openStory(page);
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(new Date().getFullYear() + years);
    expect(await page.locator('main').textContent()).toBe(said);
    await expectUsable(page);
  });
}

test.describe('when something in it throws', () => {
  // Firefox hands on an error that React logs without its words.
  test.use({
    allow: { problems: [/this chapter is broken/, /error occurred in/, /^console error: Error \(.*react-/] },
  });

  test('an error while a chapter’s map is drawn takes the map of that chapter and nothing else', async ({
    page,
  }) => {
    const broken = must(chapters.find(({ id }, at) => at > 1 && outline.map.scenes[id] !== undefined));
    await page.route('**/assets/outline*', async (route) => {
      const response = await route.fetch();
      const script = await response.text();
      const name = /export\s*\{\s*([\w$]+) as default/.exec(script)?.[1] ?? 'none';
      const trap = `Object.defineProperty(${name}.map.scenes, ${JSON.stringify(broken.id)}, {
        get() { throw new Error('this chapter is broken'); } });`;
      await route.fulfill({ response, body: `${script}\n${trap}` });
    });
    await openStory(page);
    await page.evaluate((id) => location.replace(`#${id}`), broken.id);
    await expect(stepNav(page)).toContainText(progress(chapters.indexOf(broken)));
    await expect(theMap(page)).toHaveCount(0);
    await expect(page.locator(`[id="${broken.id}"]`)).not.toBeEmpty();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect(stepNav(page)).toContainText(progress(0));
    await expectUsable(page);
  });
});

test.describe('translated by the browser', () => {
  // React says that it found another page than the one it drew, and draws it anew.
  test.use({ allow: { problems: [/React error #418|[Hh]ydrat/] } });

  test('before scripts take over: nothing is lost, and the map and the cards work', async ({ page }) => {
    await page.route('/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: wrapTexts(await response.text()) });
    });
    await openStory(page);
    await expect(headingOf(page, words.opening.headline, 1)).toBeVisible();
    await expectUsable(page);
  });

  test('after scripts have taken over: the steps name each chapter, and the cards open and close', async ({
    page,
  }) => {
    await openStory(page);
    await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const all: Text[] = [];
      while (texts.nextNode()) all.push(texts.currentNode as Text);
      for (const text of all.filter(
        (one) => one.data.trim() !== '' && one.parentElement?.closest('script, style') === null,
      )) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
    await expectUsable(page);
    for (let index = 2; index < chapters.length; index += 1) {
      await stepNav(page)
        .getByRole('link', { name: new RegExp(`^${ui.next}`) })
        .click();
      await expect(stepNav(page)).toContainText(progress(index));
      await expect(stepNav(page)).toContainText(must(chapters[index]).nav);
    }
  });
});

/** A page with every text of its body wrapped twice, as translators in browsers leave it. */
function wrapTexts(html: string): string {
  const { document } = parseHTML(html);
  const wrap = (node: Node) => {
    const children = [...node.childNodes];
    for (const child of children) {
      if (child.nodeType === 3 && (child.textContent ?? '').trim() !== '') {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = child.textContent;
        outer.append(inner);
        node.replaceChild(outer, child);
      } else if (!/^(script|style|svg|title|option)$/i.test(child.nodeName)) wrap(child);
    }
  };
  wrap(document.body);
  return `<!doctype html>${document.documentElement.outerHTML}`;
}
