import type { Page } from '@playwright/test';
import { childOf, expect, expectFitted, heightOf, layoutOf, test, text } from '../support/hostPage.ts';
import { figure, script } from '../support/ownScript.ts';

/** Boxes in which a height moves nothing: the frame would cover what follows, or be cut off. */
const fixedBoxes: Record<string, { style: string; box: string }> = {
  'a ratio kept by padding': {
    style: '#box{position:relative;padding-top:56.25%} #box iframe{position:absolute;inset:0;height:100%}',
    box: 'div',
  },
  'aspect-ratio with an absolute frame': {
    style: '#box{position:relative;aspect-ratio:16/9} #box iframe{position:absolute;inset:0;height:100%}',
    box: 'div',
  },
  'a ratio whose only child, the figure, is absolute': {
    style:
      '#box{position:relative;padding-top:56.25%} #box>*{position:absolute;inset:0} #box iframe{height:100%}',
    box: 'div',
  },
  'a fixed height': { style: '#box{height:400px} #box iframe{height:100%}', box: 'div' },
  'a fixed height that clips': {
    style: '#box{height:400px;overflow:hidden} #box iframe{height:100%}',
    box: 'div',
  },
};

const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

test.describe('a box that heights do not move', () => {
  for (const [name, { style, box }] of Object.entries(fixedBoxes))
    for (const layout of ['stack', 'stage'])
      test(`${name}: a frame of ${layout} keeps its box and shows slides`, async ({ page, host }) => {
        const markup = `<style>${style}</style>${text(600)}<${box} id="box">${figure(layout)}</${box}>${text(900, 'after')}`;
        await host.open(markup + script);
        const child = await childOf(page, '#f');
        const [height, after] = [await heightOf(page, '#box'), await topOf(page, '#after')];
        await expect(child.locator('html')).toHaveAttribute('data-live', '');
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
        expect(await layoutOf(child)).toMatch(/stepper|static/);
        expect(await heightOf(page, '#f')).toBeLessThanOrEqual(height);
        expect(await topOf(page, '#after')).toBe(after);
      });

  test('a page that lays out again later: the frame takes its box’s height, and that of its text again', async ({
    page,
    host,
  }) => {
    const style = `.ratio{position:relative;padding-top:56.25%} .ratio iframe{position:absolute;inset:0;height:100%}`;
    await host.open(`<style>${style}</style><div id="box">${figure('stack')}</div>${text(900)}${script}`);
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    await page.locator('#box').evaluate((box) => box.classList.add('ratio'));
    await expect.poll(() => layoutOf(child)).toBe('stepper');
    expect(await heightOf(page, '#f')).toBe(await heightOf(page, '#box'));
    await page.locator('#box').evaluate((box) => box.classList.remove('ratio'));
    await expectFitted(page, child, '#f');
  });

  test('negative margins, a column beside and a body as high as the window do not count as one', async ({
    page,
    host,
  }) => {
    await host.open(`<style>html,body{height:100%} #main{height:100%} #row{display:flex;margin-bottom:-20px}
      #row>*{flex:1;min-width:0}</style><div id="main"><div id="row">${figure('stack')}<aside>${text(100)}</aside></div>${text(900)}</div>${script}`);
    await expectFitted(page, await childOf(page, '#f'), '#f');
  });
});

/** Number of sheets of paper that a page prints on. */
const sheets = async (page: Page) =>
  ((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

test('paper: a sticky frame prints on as many sheets as without the script', { tag: '@chromium' }, async ({
  page,
  host,
}) => {
  const markup = text(900) + figure() + text(900);
  await host.open(markup);
  await childOf(page, '#f');
  const before = await sheets(page);
  await host.open(markup + script);
  await expect.poll(async () => layoutOf(await childOf(page, '#f'))).toBe('stage');
  expect(await sheets(page)).toBe(before);
});

test.describe('loading v1.js', () => {
  const ways: Record<string, string> = {
    'as a module': '<script type="module" src="{{explainer}}embed/v1.js"></script>',
    'by import()': '<script>import("{{explainer}}embed/v1.js")</script>',
    'from a script of the page’s own': `<script>{
      const late = document.createElement('script');
      fetch('{{explainer}}embed/v1.js').then((answer) => answer.text()).then((code) => { late.textContent = code; document.head.append(late); });
    }</script>`,
  };
  for (const [way, markup] of Object.entries(ways))
    test(`works ${way}`, async ({ page, host }) => {
      await host.open(figure('stack') + text(900) + markup);
      await expectFitted(page, await childOf(page, '#f'), '#f');
    });

  test('serves a frame whose data-explainer is set later', async ({ page, host }) => {
    await host.open(figure('stack').replaceAll('data-explainer', '') + text(900) + script);
    const child = await childOf(page, '#f');
    await page.locator('#f').evaluate((frame) => frame.setAttribute('data-explainer', ''));
    await expectFitted(page, child, '#f');
  });
});

test('copying a paragraph gives a plain quotation, without marks and hidden words', async ({
  page,
  host,
}) => {
  await host.open(
    `<iframe src="{{explainer}}embed/?layout=stack" title="E" width="700" height="900"></iframe>`,
  );
  const child = await childOf(page);
  const copied = await child.evaluate(() => {
    const range = document.createRange();
    return [...document.querySelectorAll('[data-step] [data-words] > p:has([data-claims])')].map(
      (paragraph) => {
        range.selectNodeContents(paragraph);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return {
          copied: getSelection()?.toString().trim(),
          told: [...paragraph.querySelectorAll(':scope > span > :not([data-source])')]
            .map((one) => one.textContent)
            .join(' '),
        };
      },
    );
  });
  expect(copied.length).toBeGreaterThan(5);
  const plain = (words = '') => words.replace(/[\s\u2060]+/g, ' ').trim();
  for (const { copied: words, told } of copied) expect(plain(words)).toBe(plain(told));
});

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 400, height: 800 } });

  test('a swipe over the words moves a step', { tag: '@chromium' }, async ({ page, host }) => {
    await host.open(
      `<iframe id="f" src="{{explainer}}embed/?layout=stepper" title="E" width="100%" height="640"></iframe>${text(900)}`,
    );
    const child = await childOf(page);
    const client = await page.context().newCDPSession(page);
    const swipe = async (selector: string, by: number) => {
      const box = await child.locator(selector).boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2 - by / 2, (box?.y ?? 0) + 20];
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: at === undefined ? [] : [{ x: at, y: y + (at - x) / 20 }],
        });
      await touch('touchStart', x);
      for (let part = 1; part <= 8; part += 1) await touch('touchMove', x + (by * part) / 8);
      await touch('touchEnd');
    };
    const current = child.locator('[data-step][data-current]');
    const steps = child.locator('[data-step]');
    for (const selector of [
      '[data-current] [data-words] p:has([data-claims])',
      '[data-current] [data-picture]',
    ]) {
      await swipe(selector, -160);
      await expect(steps.nth(1)).toHaveAttribute('data-current', '');
      await swipe(selector, 160);
      await expect(steps.nth(0)).toHaveAttribute('data-current', '');
    }
    await expect(current).toHaveCount(1);
  });
});
