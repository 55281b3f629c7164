import { figure, script, text } from '../support/hostPage.ts';
import { countries, countryPath, must, words } from '../support/story.ts';
import type { WebKitPage } from '../support/webkitPage.ts';
import { expect, test, untilLive, untilReady } from '../support/webkitTest.ts';

const country = must(countries[1]);

test('in a bare frame steps follow the button and the arrow keys, a country opens and closes, and the host stays as it was', async ({
  webkit,
  host,
}) => {
  await host.open(
    `${text(150)}<iframe src="{{explainer}}embed/" title="E" width="800" height="640"></iframe>${text(2000)}`,
  );
  await webkit.evaluate(() => scrollTo(0, 100));
  await host.inFrame(() => untilLive(webkit));
  const before = await describeHost(webkit);
  await host.inFrame(async () => {
    await webkit.click(await webkit.find('[data-go="1"]', 'button', words.embed.next));
    await expect.poll(() => currentStep(webkit)).toBe(1);
    for (const [key, step] of [
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
    ] as const) {
      await webkit.press(key);
      await expect.poll(() => currentStep(webkit), { message: key }).toBe(step);
    }
    await webkit.click(await webkit.first('[data-countries] summary'));
    await webkit.click(await webkit.find('[data-countries] a', 'link', country.name));
    await expect.poll(() => openedCard(webkit)).toEqual({ card: `country/${country.slug}`, hasFocus: true });
    await webkit.press('Escape');
    await expect.poll(() => openedCard(webkit)).toEqual({ card: null, hasFocus: false });
  });
  expect(await describeHost(webkit)).toEqual(before);
});

test('the whole story in a frame opens and closes a country, and the host stays as it was', async ({
  webkit,
  host,
}) => {
  await host.open(
    `${text(50)}<iframe src="{{explainer}}" title="E" width="800" height="640"></iframe>${text(2000)}`,
  );
  await host.inFrame(() => untilReady(webkit));
  const before = await describeHost(webkit);
  await host.inFrame(async () => {
    const button = await webkit.find('[role="group"] button', 'button', country.name);
    await webkit.click(button);
    const path = () => webkit.evaluate(() => location.pathname);
    await expect.poll(path).toBe(countryPath(country));
    await expect
      .poll(() => webkit.evaluate(() => document.activeElement === document.querySelector('#open h2')))
      .toBe(true);
    await webkit.press('Escape');
    await expect.poll(path).toBe('/');
    expect(await webkit.evaluate((name) => document.activeElement?.textContent === name, country.name)).toBe(
      true,
    );
  });
  // Only the digest keeps what it opens out of the address, and so out of the history.
  expect(await describeHost(webkit)).toEqual({ ...before, history: expect.any(Number) });
});

test('with the host script a frame is as high as its text, wide and narrow', async ({ webkit, host }) => {
  await host.open(figure('stack') + text(2000) + script);
  for (const width of [1280, 500]) {
    await webkit.resize(width, 800);
    await expect
      .poll(async () => {
        const given = await webkit.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
        const { layout, needed } = await host.inFrame(() =>
          webkit.evaluate(() => ({
            layout: document.documentElement.dataset['layout'],
            needed: document.querySelector('[data-digest]')?.getBoundingClientRect().height ?? 0,
          })),
        );
        return { layout, fits: Math.abs(given - needed) <= 1 };
      })
      .toEqual({ layout: 'stack', fits: true });
  }
});

test('a frame that the host script pins stays at the window’s top, and its step follows the host’s scrolling down and up', async ({
  webkit,
  host,
}) => {
  await host.open(text(900) + figure('stage') + text(1500) + script);
  const layout = () => webkit.evaluate(() => document.documentElement.dataset['layout']);
  await expect.poll(() => host.inFrame(layout)).toBe('stage');
  const { history } = await describeHost(webkit);
  const end = await webkit.evaluate(
    () => scrollY + (document.querySelector('figure')?.getBoundingClientRect().bottom ?? 0),
  );
  const steps: number[] = [];
  for (const top of [1000, (900 + end) / 2, 1000]) {
    await webkit.evaluate((to) => scrollTo(0, to), top);
    await expect
      .poll(() =>
        webkit.evaluate(() =>
          Math.round(document.querySelector('iframe')?.getBoundingClientRect().top ?? -1),
        ),
      )
      .toBe(0);
    const last = steps.at(-1);
    await expect.poll(() => host.inFrame(() => currentStep(webkit))).not.toBe(last);
    steps.push(await host.inFrame(() => currentStep(webkit)));
  }
  const [first, middle, again] = steps;
  expect(first).toBe(0);
  expect(middle).toBeGreaterThan(1);
  expect(again).toBe(0);
  expect((await describeHost(webkit)).history).toBe(history);
});

/** The place of the step shown, from 0; runs in the frame. */
const currentStep = (webkit: WebKitPage) =>
  webkit.evaluate(() =>
    [...document.querySelectorAll('[data-step]')].findIndex((step) => step.hasAttribute('data-current')),
  );

const openedCard = (webkit: WebKitPage) =>
  webkit.evaluate(() => {
    const card = document.querySelector<HTMLElement>('[data-card]:not([hidden])');
    return {
      card: card?.dataset['card'] ?? null,
      hasFocus: card !== null && document.activeElement === card.querySelector('h2'),
    };
  });

/** What a frame could disturb of its host. */
const describeHost = (webkit: WebKitPage) =>
  webkit.evaluate(() => ({
    address: location.href,
    history: history.length,
    scroll: scrollY,
    height: document.documentElement.scrollHeight,
  }));
