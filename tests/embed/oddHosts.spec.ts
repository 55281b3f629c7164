import type { Page } from '@playwright/test';
import {
  childOf,
  expect,
  expectFitted,
  heightOf,
  layoutOf,
  test,
  text,
  wordsHeight,
} from '../support/hostPage.ts';
import { figure, script } from '../support/ownScript.ts';

const top = (page: Page) => page.locator('#f').evaluate((element) => element.getBoundingClientRect().top);

test('two frames under one id are each as high as their own text', async ({ page, host }) => {
  const narrow = `<div id="narrow" style="width:340px">${figure('stack')}</div>`;
  await host.open(`<div id="wide">${figure('stack')}</div>${narrow}${script}`);
  for (const box of ['#wide iframe', '#narrow iframe'])
    await expectFitted(page, await childOf(page, box), box);
  expect(await heightOf(page, '#narrow iframe')).not.toBe(await heightOf(page, '#wide iframe'));
});

/** Those that once went wrong; every one where everything is tested. */
const styles = [
  'iframe { box-sizing: border-box; border: 4px solid !important }',
  'body { zoom: 1.25 }',
  'body { overflow: hidden }',
  ':root { direction: rtl; scroll-behavior: smooth }',
  'body { display: grid; grid-template-columns: 1fr min(60ch, 100%) 1fr } body > * { grid-column: 2 }',
].slice(0, process.env['TEST_ALL'] === '1' ? undefined : 2);

for (const style of styles)
  test(`on a page with "${style}" the frame is as high as its text, and nothing scrolls`, async ({
    page,
    host,
  }) => {
    await host.open(`<style>${style}</style>${text(200)}${figure('stack')}${text(900)}${script}`);
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
    // Within the frame, too: a frame that does not see the height it asked for goes back to steps.
    const inside = () => child.evaluate(() => innerHeight);
    expect(Math.abs((await inside()) - (await wordsHeight(child)))).toBeLessThanOrEqual(2);
  });

test('in a dialog the frame waits until that is opened, and is then as high as its text and not pinned', async ({
  page,
  host,
}) => {
  await host.open(`<dialog style="width:600px">${figure()}</dialog>${text(2000)}${script}`);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expectFitted(page, child, '#f');
});

test('a pinned frame that is moved elsewhere, or taken away, leaves no gap where it was', async ({
  page,
  host,
}) => {
  await host.open(
    `${text(900)}<div id="here">${figure()}</div><div id="there" style="overflow:hidden"></div>${text(1500)}${script}`,
  );
  await expect.poll(async () => layoutOf(await childOf(page, '#f'))).toBe('stage');
  await page.evaluate(() => document.querySelector('#there')?.append(document.querySelector('#f') ?? ''));
  const height = () => page.locator('#here').evaluate((element) => element.clientHeight);
  await expect.poll(height).toBeLessThan(100);
  await expectFitted(page, await childOf(page, '#f'), '#f');
  await page.evaluate(() => document.querySelector('#f')?.remove());
  expect(await page.locator('#there').evaluate((element) => element.clientHeight)).toBe(0);
});

test('a frame that is moved on the page is fitted again', async ({ page, host }) => {
  await host.open(
    `${text(100)}${figure('stack')}${text(300)}<div id="there" style="width:350px"></div>${script}`,
  );
  await expectFitted(page, await childOf(page, '#f'), '#f');
  const before = await heightOf(page, '#f');
  await page.evaluate(() => document.querySelector('#there')?.append(document.querySelector('figure') ?? ''));
  await expect.poll(() => heightOf(page, '#f')).not.toBe(before);
  await expectFitted(page, await childOf(page, '#f'), '#f');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('after going on and back the frame is as it was, and Back needs one press', async ({ page, host }) => {
  host.serve('other.html', '<p>Another page');
  await host.open(`${text(900)}${figure()}${text(1500)}${script}`);
  const child = await childOf(page, '#f');
  await expect.poll(() => layoutOf(child)).toBe('stage');
  await page.evaluate(() => scrollTo(0, 1200));
  await child.locator('[data-go="1"]').click();
  await page.goto(`${host.origin}/other.html`);
  await page.goBack();
  expect(page.url()).toBe(`${host.origin}/host.html`);
  await expect.poll(async () => layoutOf(await childOf(page, '#f'))).toMatch(/stage|stack/);
  expect(await top(page)).toBeLessThanOrEqual(900);
});
