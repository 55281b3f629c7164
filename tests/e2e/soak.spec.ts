import type { CDPSession, Page } from '@playwright/test';
import { countryButton, opened, openStory, panelOf, untilStill } from '../support/reader.ts';
import { chapters, countries, must } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(900_000);

test('after an hour’s worth of opening, closing and scrolling the page holds no more than after a minute’s', {
  tag: '@slow',
}, async ({ page }) => {
  await openStory(page);
  await useFor(page, 3);
  const early = await measure(page);
  const rounds = 60;
  await useFor(page, rounds);
  const late = await measure(page);
  // Whatever an opening leaves behind would be there once for each; React keeps what it drew last to compare with.
  const openings = rounds * countries.length;
  expect(late.nodes - early.nodes, `nodes, after ${early.nodes}`).toBeLessThan(openings);
  expect(late.listeners - early.listeners, `listeners, after ${early.listeners}`).toBeLessThan(openings);
  expect(early.heldBytes, 'what scripts hold').toBeGreaterThan(500_000);
  expect(late.heldBytes, `bytes, after ${early.heldBytes}`).toBeLessThanOrEqual(early.heldBytes * 1.02);
});

/** Opens and closes every country and scrolls through every chapter, so many times. */
async function useFor(page: Page, rounds: number) {
  for (let round = 0; round < rounds; round += 1) {
    for (const { name } of countries) {
      const button = countryButton(page, name);
      await button.click();
      await expect(panelOf(page, name)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(opened(page)).toHaveCount(0);
      await expect(button).toBeFocused();
      await untilStill(page);
    }
    for (const { id } of [...chapters, must(chapters[0])])
      await page.evaluate((hash) => location.replace(`#${hash}`), id);
  }
}

async function measure(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string) => must(metrics.find((one) => one.name === name)).value;
  return { nodes: read('Nodes'), listeners: read('JSEventListeners'), heldBytes: await measureHeld(session) };
}

/**
 * Bytes of all that scripts hold: objects, arrays, functions and strings. Not of the code the engine makes of a script that
 * runs often, which grows for as long as it finds something to make faster.
 */
async function measureHeld(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot');
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let held = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[type]?.[must(nodes[at + type])];
    if (kind !== 'code' && kind !== 'native') held += must(nodes[at + size]);
  }
  return held;
}

/** The part of Chromium's format that is read here: a flat list of nodes, each of so many fields. */
type HeapSnapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: (string[] | string)[] } };
  nodes: number[];
};
