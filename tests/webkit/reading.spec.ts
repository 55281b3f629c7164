import { must, placeOf, steps, ui } from '../support/story.ts';
import type { WebKitPage } from '../support/webkitPage.ts';
import { expect, openStory, test } from '../support/webkitTest.ts';

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
