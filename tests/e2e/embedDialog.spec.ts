import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { fill } from '../../src/i18n/messages.ts';
import { pauseFor } from '../support/pauseFor.ts';
import { escapeRegExp, openStory } from '../support/reader.ts';
import { must, story, ui } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const [locale = '', other = ''] = story.meta.locales;
const serializeOwn = must(story.words[locale]).embedding;

async function openDialog(page: Page, path = '/', word = ui.embedThis): Promise<Locator> {
  await openStory(page, path);
  await page.getByRole('button', { name: word }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

const codeIn = (dialog: Locator) => dialog.getByRole('textbox', { name: serializeOwn.code }).inputValue();

test('the dialog is named, holds the focus, and gives it back to its button on Escape', async ({ page }) => {
  const dialog = await openDialog(page);
  await expect(dialog).toHaveAccessibleName(serializeOwn.heading);
  await page.keyboard.press('Tab');
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: ui.embedThis })).toBeFocused();
});

test('pressed twice before it has arrived, the button opens one dialog, and opens it again when that is closed', async ({
  page,
}) => {
  await openStory(page);
  const button = page.getByRole('button', { name: ui.embedThis });
  await button.evaluate((element: HTMLElement) => {
    element.focus();
    element.click();
    element.click();
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await pauseFor(page, 500, 'a second dialog would be there by now');
  await expect(page.locator('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await button.press('Enter');
  await expect(dialog).toBeVisible();
});

test('what is said of a copy is said of that code alone', async ({ page }) => {
  const dialog = await openDialog(page);
  const said = dialog.getByRole('status').filter({ hasText: /./ });
  await dialog.getByRole('button', { name: serializeOwn.copy }).click();
  await expect(said).toHaveCount(1);
  await dialog.getByLabel(serializeOwn.theme).selectOption('dark');
  await expect(said).toHaveCount(0);
});

test('every choice shows in the code, and the preview follows without adding to the history', async ({
  page,
}) => {
  const dialog = await openDialog(page);
  const entries = await page.evaluate(() => history.length);
  await dialog.getByLabel(serializeOwn.theme).selectOption('dark');
  await dialog.getByLabel(serializeOwn.layout).selectOption('stepper');
  await dialog.getByLabel(serializeOwn.start).selectOption({ index: 2 });
  await dialog.getByLabel(serializeOwn.height, { exact: false }).fill('500');
  const code = await codeIn(dialog);
  expect(code).toMatch(/layout=stepper&amp;theme=dark&amp;step=[\w-]+"/);
  expect(code).toContain('height="500"');
  const preview = dialog.locator('iframe');
  await expect(preview).toHaveAttribute('src', /layout=stepper&theme=dark&step=/);
  await expect(preview.contentFrame().locator('html')).toHaveAttribute('data-layout', 'stepper');
  await dialog.getByRole('button', { name: serializeOwn.previewColumn }).click();
  expect(await preview.evaluate((element) => element.clientWidth)).toBe(640);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a language chosen in the dialog gives its own address and its own title', async ({ page }) => {
  test.skip(other === '', 'the story under test is told in one language');
  const dialog = await openDialog(page);
  await dialog.getByLabel(serializeOwn.language).selectOption(other);
  const code = await codeIn(dialog);
  expect(code).toContain(`/${other}/embed/"`);
  const frame = parseHTML(`<html><body>${code}</body></html>`).document.querySelector('iframe');
  expect(frame?.getAttribute('title')).toBe(story.words[other]?.interface.embedTitle);
});

test('arrow keys lead through the kinds of code, and the code is the one the tab names', async ({
  page,
  baseURL,
}) => {
  const dialog = await openDialog(page);
  const holds: [string, RegExp][] = [
    [serializeOwn.kindFrame, /^<iframe src="[^"]*\/embed\/"/],
    [serializeOwn.kindScript, /<script async src="[^"]*\/embed\/v1\.js">/],
    [serializeOwn.kindPym, /^<div data-pym-src=/],
    [serializeOwn.kindAmp, /^<amp-iframe [^>]*resizable/],
    [serializeOwn.kindPicture, /^<figure [^>]*>\n<a [^>]*><img /],
    [serializeOwn.kindOembed, new RegExp(`^${must(baseURL)}/oembed/index\\.json$`)],
  ];
  await dialog.getByRole('tab', { name: serializeOwn.kindFrame }).focus();
  for (const [name, code] of holds) {
    await expect(dialog.getByRole('tab', { name, exact: true })).toBeFocused();
    await expect(dialog.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
    expect(await codeIn(dialog)).toMatch(code);
    await page.keyboard.press('ArrowRight');
  }
  await expect(dialog.getByRole('tab', { name: serializeOwn.kindFrame })).toBeFocused();
});

test('for pages that take no frame there is the picture of the chosen language, of the size the code says, which leads to the full version', async ({
  page,
  request,
  baseURL,
}) => {
  const dialog = await openDialog(page);
  const looked: string[] = [];
  for (const code of story.meta.locales) {
    if (other !== '') await dialog.getByLabel(serializeOwn.language).selectOption(code);
    await dialog.getByRole('tab', { name: serializeOwn.kindPicture }).click();
    const { document } = parseHTML(`<html><body>${await codeIn(dialog)}</body></html>`);
    const picture = must(document.querySelector('a > img') ?? undefined);
    const home = `${must(baseURL)}/${code === locale ? '' : `${code}/`}`;
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toBe(home);
    expect(document.querySelector('figcaption')?.textContent).toContain(
      fill(must(story.words[code]).embed.sources, { n: String(story.sources.length) }),
    );
    const alt = must(picture.getAttribute('alt') ?? undefined);
    expect(alt).toContain(must(story.words[code]).opening.headline);
    const answer = await request.get(must(picture.getAttribute('src') ?? undefined));
    expect(answer.headers()['content-type']).toBe('image/png');
    const png = await answer.body();
    // The first chunk of a PNG states its width and height.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual(
      ['width', 'height'].map((name) => picture.getAttribute(name)),
    );
    looked.push(png.toString('base64'));
    const preview = dialog.getByRole('img', { name: alt });
    await expect(preview).toHaveJSProperty('naturalWidth', png.readUInt32BE(16));
  }
  expect(new Set(looked).size, 'a picture for each language').toBe(story.meta.locales.length);
});

test('copying says so, and where the clipboard is refused the code is copied the old way or left selected', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: must(baseURL) });
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: serializeOwn.copy, exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText(serializeOwn.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeIn(dialog));
  for (const works of [true, false]) {
    await page.evaluate((copies) => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      document.execCommand = () => copies;
    }, works);
    await dialog.getByRole('tab', { name: works ? serializeOwn.kindPym : serializeOwn.kindAmp }).click();
    await dialog.getByRole('button', { name: serializeOwn.copy, exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText(works ? serializeOwn.copied : serializeOwn.selected);
    const selected = await dialog
      .getByRole('textbox', { name: serializeOwn.code })
      .evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
    expect(selected).toBe((await codeIn(dialog)).length);
  }
});

test('the code in the dialog is the code in the README', async ({ page, baseURL }) => {
  const readme = readFileSync('README.md', 'utf8');
  const [, heading = ''] = /^# (.+)$/m.exec(readme) ?? [];
  const titled = new RegExp(`${escapeRegExp(heading)}[^"<]*`, 'g');
  const documented = [...readme.matchAll(/```html\n(<[^`]*?)\n```/g)].map(([, code]) =>
    // Another story has another title.
    must(code).replace(titled, must(story.words[locale]).interface.embedTitle),
  );
  const dialog = await openDialog(page);
  const shorten = (code: string) => code.replaceAll(`${must(baseURL)}/`, 'https://news.example/graphics/');
  expect(documented).toContain(shorten(await codeIn(dialog)));
  await dialog.getByRole('tab', { name: serializeOwn.kindScript }).click();
  expect(documented).toContain(shorten(await codeIn(dialog)));
});

test('without scripts there is no button that would do nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(must(baseURL));
  await expect(page.locator('[data-embed-this]')).toBeHidden();
  await context.close();
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

/** Light on a phone and dark on a desk; every pairing when everything is tested. */
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width })),
);
for (const { colorScheme, width } of looks)
  if (process.env['TEST_ALL'] === '1' || (colorScheme === 'light') === (width === 360))
    test(`at ${width} px, ${colorScheme}, axe finds nothing in the dialog, and it needs no scrolling sideways`, async ({
      page,
    }) => {
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
