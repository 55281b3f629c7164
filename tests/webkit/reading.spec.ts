import { chapters, mapName, must, progress, ui } from '../support/story.ts';
import type { WebKitPage } from '../support/webkitPage.ts';
import { expect, openStory, test } from '../support/webkitTest.ts';

/** Sees that the steps, the map and the address all name the chapter at `index`. */
async function expectChapter(page: WebKitPage, index: number) {
  const { id, nav } = must(chapters[index]);
  const expected = { steps: progress(index), map: mapName(nav), hash: index === 0 ? '' : `#${id}` };
  await expect
    .poll(
      () =>
        page.evaluate(
          (name, map) => ({
            steps: document.querySelector(`nav[aria-label="${name}"] p > :first-child`)?.textContent,
            map: document.querySelector(`main figure [role="img"][aria-label="${map}"]`)?.ariaLabel,
            hash: location.hash,
          }),
          ui.chapters,
          expected.map,
        ),
      { message: `chapter ${id}` },
    )
    .toEqual(expected);
}

const step = (page: WebKitPage, label: string) =>
  page.find(`nav[aria-label="${ui.chapters}"] a`, 'link', new RegExp(`^${label}`));

test('Next leads through every chapter, and Previous back', { tag: '@smoke' }, async ({ webkit }) => {
  await openStory(webkit);
  for (let index = 1; index < chapters.length; index += 1) {
    await webkit.click(await step(webkit, ui.next));
    await expectChapter(webkit, index);
  }
  for (let index = chapters.length - 2; index >= 0; index -= 1) {
    await webkit.click(await step(webkit, ui.previous));
    await expectChapter(webkit, index);
  }
});

test('the address of a chapter opens with its heading in the window, clear of what is pinned', async ({
  webkit,
}) => {
  for (const width of [447, 1280]) {
    await webkit.resize(width, 800);
    for (const [index, { id }] of chapters.entries()) {
      await webkit.goto('/robots.txt');
      await openStory(webkit, `/#${id}`);
      await expectChapter(webkit, index);
      const sight = await webkit.evaluate((section) => {
        const heading = document.getElementById(section)?.querySelector('h1, h2');
        const box = heading?.getClientRects()[0] ?? new DOMRect();
        const top = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
        return top !== null && heading?.contains(top) ? 'in sight' : `under ${top?.outerHTML.slice(0, 120)}`;
      }, id);
      expect(sight, `the heading of ${id} at ${width} px`).toBe('in sight');
    }
  }
});
