import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { sleep } from './sleep.mjs';

/** Event timing reports nothing shorter, so an answer it does not report counts as this. */
const floorMs = 16;
const betweenMs = 650;
const words = JSON.parse(await readFile(join(root, 'src/content/locales/en/interface.json'), 'utf8'));

/** What a reader does with the explainer, in order, each found by its role and name where it has one of its own, else by the markup. */
const actions = [
  { what: 'a country', find: (page) => countries(page).nth(1) },
  { what: 'another country', find: (page) => countries(page).nth(4) },
  { what: 'close it', find: (page) => page.locator('#open').getByRole('link', { name: words.close }) },
  { what: 'a proposal', find: (page) => page.locator('a[href*="proposals/"][aria-describedby]').first() },
  { what: 'close it', find: (page) => page.locator('#open').getByRole('link', { name: words.close }) },
  { what: 'a note', find: (page) => page.locator('a[data-note]').first() },
  { what: 'close it', find: (page) => page.getByRole('button', { name: words.close, exact: true }) },
  { what: 'the voices', find: (page) => page.locator('summary', { hasText: words.voices }) },
  { what: 'write them out', find: (page) => page.getByRole('button', { name: words.showVoices }) },
  {
    what: 'one voice',
    find: (page) => page.getByRole('combobox', { name: words.filterVoices }),
    key: 'ArrowDown',
  },
  { what: 'motion', find: (page) => page.getByRole('button', { name: words.motion }) },
  { what: 'the next chapter', find: (page) => page.getByRole('link', { name: words.next }).first() },
];

const countries = (page) => page.getByRole('group', { name: words.countries }).getByRole('button');

/**
 * Does all of it and returns how long each took from input to paint, in ms, and what could not be done.
 *
 * @param touch taps instead of clicks
 * @param announce is told what comes next, and waited for
 */
export async function useExplainer(page, { touch }, postInit = async () => {}) {
  const before = await listInteractions(page);
  const failed = [];
  for (const { what, find, key } of actions) {
    await postInit(what);
    try {
      await act(find(page), key, touch);
    } catch (error) {
      failed.push(`${what}: ${String(error).split('\n', 1)[0]}`);
    }
    await sleep(betweenMs);
  }
  const after = await listInteractions(page);
  const seen = Object.entries(after).flatMap(([id, ms]) => (id in before ? [] : [ms]));
  const unseen = Math.max(0, actions.length - failed.length - seen.length);
  return { latencies: [...seen, ...Array.from({ length: unseen }, () => floorMs)], failed };
}

async function act(target, key, touch) {
  const patience = { timeout: 4000 };
  // A list of choices is the system's own window, which no script may open: it is used by keys.
  if (key !== undefined) await target.press(key, patience);
  else await (touch ? target.tap(patience) : target.click(patience));
}

const listInteractions = async (page) => (await page.evaluate(() => window.benchProbe.read())).interactions;
