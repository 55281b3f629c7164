import type { Frame, Page } from '@playwright/test';
import { contrastOf } from '../../src/embed/accent.ts';
import { childOf, expect, expectFitted, heightOf, layoutOf, test } from '../support/hostPage.ts';
import { figure, script } from '../support/ownScript.ts';
import { hex, pixelAt } from '../support/pixel.ts';
import { must } from '../support/story.ts';

/** A frame for each address, one below the other, under the ids `f0`, `f1` and so on. */
const frames = (addresses: readonly string[], style = '') =>
  addresses
    .map(
      (end, at) =>
        `<iframe id="f${at}" src="{{explainer}}embed/${end}" title="E" width="600" height="640" style="border:0;display:block;${style}"></iframe>`,
    )
    .join('');

/** A host that makes itself known in the format of AMP, notes what each frame says, and gives it the height it asks for. */
const obedient = `<script>
  const heard = {};
  addEventListener('load', () => {
    for (const f of document.querySelectorAll('iframe')) f.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
  });
  addEventListener('message', ({ source, data }) => {
    const f = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
    (heard[f.id] ??= []).push(data);
    if (data.type === 'embed-size') f.style.height = data.height + 'px';
  });
</script>`;

/** What a host of another kind would know each message by, in the order of the alphabet. */
const dialectsIn = async (page: Page, id: string) => {
  const heard = await page.evaluate<unknown[]>(`heard[${JSON.stringify(id)}] ?? []`);
  const names = heard.map((data) => {
    // Most hosts' own words are JSON; one greets with its name in brackets.
    if (typeof data === 'string' && !data.startsWith('{')) return /\w+/.exec(data)?.[0] ?? '';
    const said = (typeof data === 'string' ? JSON.parse(data) : data) as Record<string, string | undefined>;
    return said['ns'] ?? said['sentinel'] ?? said['context'] ?? said['type'] ?? Object.keys(said)[0] ?? '';
  });
  return [...new Set(names)].toSorted();
};

test('an accent colours the link to the full version, is moved until it can be read on the frame’s ground, and is nothing unless it is six hexadecimal digits', async ({
  page,
  host,
}) => {
  const colourOf = async (at: number) => {
    const child = await childOf(page, `#f${at}`);
    return hex(await child.locator('footer a').evaluate((link) => getComputedStyle(link).color));
  };
  const none = [
    '',
    '?accent=red',
    '?accent=12345',
    '?accent=%23004400',
    '?accent=004400;x',
    '?accent=zzzzzz',
  ];
  const [light, dark] = ['fbfaf7', '161816'];
  await host.open(frames([...none, '?accent=004400', '?accent=ffee00', '?theme=dark&accent=000080']));
  const usual = await colourOf(0);
  for (let at = 1; at < none.length; at += 1) expect(await colourOf(at), none[at]).toBe(usual);
  expect(await colourOf(6), 'one that can be read').toBe('004400');
  const yellow = await colourOf(7);
  expect([usual, 'ffee00']).not.toContain(yellow);
  expect(contrastOf(yellow, light)).toBeGreaterThanOrEqual(4.5);
  expect(yellow.slice(4), 'still yellow').toBe('00');
  expect(contrastOf(await colourOf(8), dark)).toBeGreaterThanOrEqual(4.5);
});

test('with bg=transparent the page’s own ground shows through the frame, and without it the frame paints its own', async ({
  page,
  host,
}) => {
  const addresses = ['', '?bg=transparent', '?bg=none', '?bg=transparent&layout=stack'];
  await host.open(
    `<style>body { background: #00aa55 }</style>${frames(addresses, 'height:340px;color-scheme:light')}`,
  );
  const seen: string[] = [];
  for (const [at] of addresses.entries()) {
    await childOf(page, `#f${at}`);
    const frame = page.locator(`#f${at}`);
    await frame.scrollIntoViewIfNeeded();
    const { x, y } = must((await frame.boundingBox()) ?? undefined);
    seen.push(await pixelAt(page, x + 2, y + 2));
  }
  expect(seen).toEqual(['fbfaf7', '00aa55', 'fbfaf7', '00aa55']);
});

test('with compat=none a frame speaks our own format only, to a host of another kind as well, and stays as it is', async ({
  page,
  host,
}) => {
  await page.clock.install();
  await host.open(obedient + frames(['?compat=none', '']));
  const child = await childOf(page, '#f0');
  // As long again as a frame may try, a second at a time.
  for (let second = 0; second < 60; second += 1) await page.clock.runFor(1000);
  expect(await dialectsIn(page, 'f0')).toEqual(['explainer']);
  expect(await layoutOf(child)).toBe('stepper');
  expect(await heightOf(page, '#f0')).toBe(640);
  expect(await dialectsIn(page, 'f1'), 'what the same host hears of any other frame').toContain('amp');
});

test('with compat=all a known host goes on hearing every other host’s format, and without it only its own', async ({
  page,
  host,
}) => {
  await host.open(obedient + frames(['', '?compat=all']));
  const children = [await childOf(page, '#f0'), await childOf(page, '#f1')];
  for (const [at, child] of children.entries()) await expectFitted(page, child, `#f${at}`);
  await page.evaluate(`for (const id in heard) heard[id].length = 0`);
  await page.addStyleTag({ content: 'iframe { width: 340px }' });
  for (const [at, child] of children.entries()) await expectFitted(page, child, `#f${at}`);
  expect(await dialectsIn(page, 'f0')).toEqual(['amp']);
  expect(await dialectsIn(page, 'f1')).toEqual(['amp', 'datawrapper-height', 'iframe.resize', 'set-height']);
});

/** How many movements run after each step on, all steps together. */
const movementsIn = (child: Frame) =>
  child.evaluate(() => {
    const next = document.querySelector<HTMLElement>('[data-go="1"]');
    return [...document.querySelectorAll('[data-step]')].reduce((sum) => {
      next?.click();
      return sum + document.getAnimations().length;
    }, 0);
  });

for (const layout of ['stepper', 'stage'])
  test(`with motion=reduce nothing moves in a ${layout}, which moves without it`, {
    tag: '@chromium',
  }, async ({ page, host }) => {
    for (const motion of ['auto', 'reduce']) {
      const query = `?layout=${layout}&motion=${motion}`;
      await host.open(`<p style="height:900px">Text</p>${figure(layout, { query })}${script}`);
      const child = await childOf(page, '#f');
      await expect(child.locator('html')).toHaveAttribute('data-layout', layout);
      const movements = await movementsIn(child);
      if (motion === 'reduce') expect(movements).toBe(0);
      else expect(movements, 'so that the test would see one').toBeGreaterThan(0);
    }
  });

test('h is the height that a frame of steps asks for, and one that is no height is as if it had not been said', async ({
  page,
  host,
}) => {
  const heights = ['', '&h=512', '&h=100', '&h=99999', '&h=tall', '&h=5e2'];
  await host.open(obedient + frames(heights.map((h) => `?layout=stepper${h}`)));
  const given = async () => {
    const all: number[] = [];
    for (const [at] of heights.entries()) all.push(await heightOf(page, `#f${at}`));
    return all;
  };
  await expect.poll(given).toEqual([600, 512, 120, 20_000, 600, 600]);
  for (const [at] of heights.entries()) {
    const child = await childOf(page, `#f${at}`);
    expect(await layoutOf(child)).toBe('stepper');
  }
});
