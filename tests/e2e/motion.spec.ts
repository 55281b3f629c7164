import type { Page } from '@playwright/test';
import { openStory, theMap } from '../support/reader.ts';
import { chapters, must, outline, ui } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

/** A camera move longer than this would be something to wait for. */
const longestMs = 800;

const motionSwitch = (page: Page) => page.getByRole('button', { name: new RegExp(`^${ui.motion}`) });

/** Two chapters after each other whose pictures have different frames. */
const frameOf = (id: string) => outline.map.scenes[id]?.frame;
const to = must(chapters.find(({ id }, at) => at > 1 && frameOf(id) !== frameOf(chapters[at - 1]?.id ?? '')));
const from = must(chapters[chapters.indexOf(to) - 1]);

test('the map moves from one frame to the next in at most 800 ms, and nothing in the page moves for longer', async ({
  page,
}) => {
  await openStory(page, `/#${from.id}`);
  const moves = await movesOnTheWay(page);
  expect(moves.length, 'moves of the map').toBeGreaterThan(0);
  for (const { ms, what } of [...moves, ...(await styledMoves(page))])
    expect(ms, what).toBeLessThanOrEqual(longestMs);
});

test('a reader whose system asks for less motion sees the map cut, never move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openStory(page, `/#${from.id}`);
  expect(await movesOnTheWay(page)).toEqual([]);
});

test('the switch turns moves into cuts, says so, and is remembered on the next visit', async ({ page }) => {
  await openStory(page);
  await expect(motionSwitch(page)).toHaveAttribute('aria-pressed', 'true');
  await motionSwitch(page).click();
  await expect(motionSwitch(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(motionSwitch(page)).toHaveAccessibleName(new RegExp(`${ui.motionOff}$`));
  await page.goto('about:blank');
  await openStory(page, `/#${from.id}`);
  await expect(motionSwitch(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await movesOnTheWay(page)).toEqual([]);
  await motionSwitch(page).click();
  await page.reload();
  await expect(motionSwitch(page)).toHaveAttribute('aria-pressed', 'true');
});

type Move = { what: string; ms: number };

/** Goes from one chapter to the next, and returns what moves in the map while it changes. */
async function movesOnTheWay(page: Page): Promise<Move[]> {
  const before = await theMap(page).getAttribute('aria-label');
  return page.evaluate(
    async ({ id, name }) => {
      const map = document.querySelector('main figure [role="img"]');
      const moves = new Map<string, number>();
      location.replace(`#${id}`);
      for (let frame = 0, changed = 0; changed < 10 && frame < 300; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (map?.getAttribute('aria-label') !== name) changed += 1;
        for (const { effect } of document.getAnimations()) {
          const target = effect instanceof KeyframeEffect ? effect.target : null;
          const isCamera =
            target !== null && (target.contains(map) || map?.firstElementChild?.contains(target) === true);
          // Colours may fade; only what changes place counts as a move.
          const keyframes = effect instanceof KeyframeEffect ? JSON.stringify(effect.getKeyframes()) : '';
          if (isCamera && /transform|translate|scale|"--/.test(keyframes))
            moves.set(target.tagName, Number(effect?.getComputedTiming().duration));
        }
      }
      return [...moves].map(([what, ms]) => ({ what, ms }));
    },
    { id: to.id, name: before },
  );
}

/** How long each thing takes that the stylesheet lets move, in milliseconds; what repeats takes for ever. */
function styledMoves(page: Page): Promise<Move[]> {
  return page.evaluate(() => {
    const toMs = (list: string) =>
      list.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000));
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const delays = toMs(style.transitionDelay);
      const moves = toMs(style.transitionDuration).map((ms, at) => ms + (delays[at % delays.length] ?? 0));
      const runs = style.animationName === 'none' ? [] : toMs(style.animationDuration);
      const forever = style.animationName !== 'none' && style.animationIterationCount === 'infinite';
      const ms = forever ? Number.POSITIVE_INFINITY : Math.max(0, ...moves, ...runs);
      return ms > 0 ? [{ what: `${element.tagName} ${element.getAttribute('class') ?? ''}`, ms }] : [];
    });
  });
}
