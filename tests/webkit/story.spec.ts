import { countries, countryPath, must, placeOf, steps, ui } from '../support/story.ts';
import type { WebKitPage } from '../support/webkitPage.ts';
import { expect, openStory, test } from '../support/webkitTest.ts';

/** What is open beside the story, as a reader and a screen reader meet it. */
const readOpened = (page: WebKitPage) =>
  page.evaluate(() => ({
    path: location.pathname,
    title: document.querySelector('#open h2')?.textContent ?? '',
    hasFocus: document.activeElement === document.querySelector('#open h2'),
    pressed: [...document.querySelectorAll('[role="group"] [aria-current]')].map((one) => one.textContent),
  }));

async function expectCountry(page: WebKitPage, { name, slug }: (typeof countries)[number]) {
  await expect
    .poll(() => readOpened(page), { message: name })
    .toEqual({
      path: countryPath({ slug }),
      title: expect.stringMatching(new RegExp(`^${name}`)),
      hasFocus: true,
      pressed: [name],
    });
}

async function expectClosed(page: WebKitPage, focus: string) {
  await expect
    .poll(() =>
      page.evaluate(() => [
        document.getElementById('open') === null,
        location.pathname,
        document.activeElement?.textContent,
      ]),
    )
    .toEqual([true, '/', focus]);
}

const button = (page: WebKitPage, name: string) => page.find('[role="group"] a', 'link', name);

test('every country opens from its button and closes by Escape, which gives the focus back', {
  tag: '@smoke',
}, async ({ webkit }) => {
  await openStory(webkit);
  for (const country of countries.slice(0, 2)) {
    await webkit.click(await button(webkit, country.name));
    await expectCountry(webkit, country);
    await webkit.press('Escape');
    await expectClosed(webkit, country.name);
  }
});

test('a click on a country’s land on the map chooses it, and Back closes it', async ({ webkit }) => {
  await openStory(webkit);
  for (const country of countries.slice(0, 3)) {
    const { x, y } = await findStill(webkit, country.code);
    await webkit.clickAt(x, y);
    await expectCountry(webkit, country);
    await webkit.back();
    await expect.poll(() => webkit.evaluate(() => document.getElementById('open'))).toBeNull();
  }
});

test('the address of a country opens with its panel first, and closes into the story', async ({ webkit }) => {
  const country = must(countries.at(-1));
  await openStory(webkit, countryPath(country));
  expect(await readOpened(webkit)).toMatchObject({ pressed: [country.name] });
  await webkit.press('Escape');
  await expect.poll(() => webkit.evaluate(() => location.pathname)).toBe('/');
});

/** A point of a country's land once the map stands: after Back its camera is still on the way. */
async function findStill(webkit: WebKitPage, code: string): Promise<{ x: number; y: number }> {
  let last = { x: 0, y: 0 };
  const isSame = async () => {
    const { x, y } = last;
    last = await webkit.evaluate(findBareLand, code);
    return last.x === x && last.y === y;
  };
  await expect.poll(isSame, { message: `the map stands, ${code} on it` }).toBe(true);
  return last;
}

/** Runs in the page: a point of a country's land with nothing over it, brought into the window. */
function findBareLand(code: string): { x: number; y: number } {
  const land = [...document.querySelectorAll(`figure[data-stage] svg [data-country="${code}"]`)].find(
    (one) => one.getBoundingClientRect().width > 0,
  );
  land?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = land?.getBoundingClientRect() ?? new DOMRect();
  for (let step = 0; step < 2000; step += 1) {
    const x = left + ((step * 0.618034) % 1) * width;
    const y = top + ((step * 0.414214) % 1) * height;
    if (document.elementFromPoint(x, y)?.closest('[data-country]') === land) return { x, y };
  }
  throw new Error(`No point of ${code} can be clicked.`);
}

/** Sees that the bar and the picture are at a step. */
async function expectStep(page: WebKitPage, id: string) {
  const read = () =>
    page.evaluate(
      (name) => ({
        bar: document.querySelector(`nav[aria-label="${name}"] p > :first-child`)?.textContent,
        stage: document.querySelector('figure[data-stage]')?.getAttribute('data-stage'),
      }),
      ui.chapters,
    );
  await expect.poll(read, { message: id }).toEqual({ bar: placeOf(id), stage: id });
}

const link = (page: WebKitPage, label: string) =>
  page.find(`nav[aria-label="${ui.chapters}"] a`, 'link', new RegExp(`^${label}`));

test('Next leads from step to step, and Previous back', { tag: '@slow' }, async ({ webkit }) => {
  await openStory(webkit);
  const some = steps.slice(1, 5);
  for (const { id } of some) {
    await webkit.click(await link(webkit, ui.nextStep));
    await expectStep(webkit, id);
  }
  for (const { id } of some.toReversed().slice(1)) {
    await webkit.click(await link(webkit, ui.previousStep));
    await expectStep(webkit, id);
  }
});

test('the address of a step opens with its words in the window', async ({ webkit }) => {
  for (const width of [447, 1280]) {
    await webkit.resize(width, 800);
    const { id } = must(steps[20]);
    await webkit.goto('/robots.txt');
    await openStory(webkit, `/#${id}`);
    const sight = await webkit.evaluate((step) => {
      const { top, bottom } =
        document.getElementById(step)?.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      return top >= 0 && bottom <= innerHeight ? 'in sight' : `${top} to ${bottom}`;
    }, id);
    expect(sight, `${id} at ${width} px`).toBe('in sight');
  }
});
