import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { must, story, ui } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const [locale = '', other = ''] = story.meta.locales;
const words = must(story.words[locale]).embedding;

async function openDialog(page: Page): Promise<Locator> {
  await page.goto('/');
  await page.getByRole('button', { name: ui.embedThis }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible({ timeout: 15_000 });
  return dialog;
}

const codeIn = (dialog: Locator) => dialog.getByRole('textbox', { name: words.code }).inputValue();

test.describe('the embed dialog', () => {
  test('previews what was chosen, and adds nothing to the history', async ({ page }) => {
    const dialog = await openDialog(page);
    const entries = await page.evaluate(() => history.length);
    await dialog.getByLabel(words.layout).selectOption('stepper');
    await dialog.getByLabel(words.start).selectOption({ index: 2 });
    const preview = dialog.locator('iframe');
    await expect(preview).toHaveAttribute('src', /layout=stepper&step=/);
    await expect(preview.contentFrame().locator('html')).toHaveAttribute('data-layout', 'stepper');
    await expect(preview.contentFrame().locator('[data-step]').nth(2)).toHaveAttribute('data-current', '');
    await dialog.getByRole('button', { name: words.previewColumn }).click();
    expect(await preview.evaluate((element) => element.clientWidth)).toBe(640);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('gives an image of each language, of the size the code says', { tag: '@slow' }, async ({
    page,
    request,
  }) => {
    const dialog = await openDialog(page);
    for (const code of story.meta.locales) {
      if (other !== '') await dialog.getByLabel(words.language).selectOption(code);
      await dialog.getByRole('tab', { name: words.kindPicture }).click();
      const { document } = parseHTML(`<html><body>${await codeIn(dialog)}</body></html>`);
      const picture = must(document.querySelector('a > img') ?? undefined);
      const answer = await request.get(must(picture.getAttribute('src') ?? undefined));
      expect(answer.headers()['content-type']).toBe('image/png');
      const png = await answer.body();
      // The first chunk of a PNG states its width and height.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual(
        ['width', 'height'].map((name) => picture.getAttribute(name)),
      );
      const preview = dialog.getByRole('img', { name: must(picture.getAttribute('alt') ?? undefined) });
      await expect(preview).toHaveJSProperty('naturalWidth', png.readUInt32BE(16));
    }
  });

  test('has no button without scripts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(must(baseURL));
    await expect(page.locator('[data-embed-this], [data-tool="embed"]').first()).toBeHidden();
    await context.close();
  });

  for (const [colorScheme, width] of [
    ['light', 360],
    ['dark', 1280],
  ] as const)
    test(`has no accessibility problems at ${width} px, ${colorScheme}, and no horizontal scrolling`, {
      tag: '@slow',
    }, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 740 });
      const dialog = await openDialog(page);
      const { violations } = await new AxeBuilder({ page })
        .include('dialog')
        // The frame's page has tests of its own.
        .exclude('dialog iframe')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    });
});

test('every page of the story leads to an oEmbed answer with one frame in it, and the frame’s page is there', async ({
  request,
}) => {
  const [first, second] = [story.participants[0]?.slug, story.proposals[0]?.slug];
  const paths = ['/', `/countries/${must(first)}/`, `/proposals/${must(second)}/`, '/embed/'];
  for (const path of [...paths, ...(other === '' ? [] : [`/${other}/`])]) {
    const html = await (await request.get(path)).text();
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1];
    const answer = await request.get(must(link));
    expect(answer.headers()['content-type'], path).toMatch(/^application\/json/);
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
    const oembed = (await answer.json()) as Record<string, unknown>;
    expect(oembed).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 600,
      height: 640,
      cache_age: 86_400,
    });
    for (const key of ['title', 'provider_name', 'provider_url', 'thumbnail_url'])
      expect(oembed[key], `${path}: ${key}`).toEqual(expect.stringMatching(/\S/));
    expect((await request.get(String(oembed['thumbnail_url']))).status()).toBe(200);
    const { document } = parseHTML(`<html><body>${String(oembed['html'])}</body></html>`);
    const iframely = parseHTML(html).document.querySelector('link[rel="iframely"]');
    expect(iframely?.getAttribute('media')).toBe('(aspect-ratio: 600/640)');
    expect(document.body.querySelectorAll('*')).toHaveLength(1);
    const frame = document.querySelector('iframe');
    expect(frame?.getAttribute('title')).toMatch(/\S/);
    expect((await request.get(must(frame?.getAttribute('src') ?? undefined))).status()).toBe(200);
    expect(iframely?.getAttribute('href'), 'one frame, whoever asks').toBe(frame?.getAttribute('src'));
  }
});
