import { budgets } from './budgets.mjs';
import { listFiles } from './files.mjs';
import { cachingOf, headersFor } from './headers.mjs';
import { readPolicy } from './headersFile.mjs';
import { sortByBudget, weighBuild } from './weighBuild.mjs';

/** The budgets whose files every first visit is sent, and those a reader asks for by using the page. */
const parts = {
  atOnce: ['the story page', 'script at the start', 'fonts every reader may fetch'],
  inUse: [
    'panels, fetched at the first sign of use',
    'the reader’s tools with their words, fetched at the first sign of use',
    'claims, fetched when a source is asked for',
  ],
};
/** What a server adds to the table's headers: status, date, type, length, tag and the like, in bytes; measured on nginx. */
const ownHeaderBytes = 300;

/** What one reader is sent by the build in `dir`: `{bytes, answers}` for a first visit, what use adds, and a return. */
export async function weighVisits(dir) {
  const weights = await weighBuild(dir);
  const files = sortByBudget((await listFiles(dir)).filter((file) => !/\.(br|gz)$/.test(file)));
  const header = headerBytes(await readPolicy(dir));
  const weigh = (wanted) => {
    const chosen = wanted.map((what) => budgets.findIndex((budget) => budget.what === what));
    if (chosen.includes(-1)) throw new Error(`A budget was renamed: ${wanted.join(', ')} must all be there.`);
    const answers = chosen.reduce((sum, index) => sum + countNames(files[index]), 0);
    const bytes = chosen.reduce((sum, index) => sum + weights[index].bytes, 0);
    return { answers, bytes: bytes + answers * header };
  };
  // Who comes back has all that is hashed, and is told that the page is the same.
  return { first: weigh(parts.atOnce), use: weigh(parts.inUse), again: { answers: 1, bytes: header } };
}

/** Files that differ only in their hash are languages: a reader is sent one. */
const countNames = (files) => new Set(files.map((file) => file.replace(/-[\w-]{8}(?=\.\w+$)/, ''))).size;

const headerBytes = (policy) =>
  Object.entries(headersFor('', policy)).reduce(
    (sum, [name, value]) => sum + name.length + value.length + 4,
    ownHeaderBytes,
  );

/**
 * What so many readers come to: `{answersPerSecond, gigabits, terabytesPerHour}` at the edge, and what is left for the origin
 * where every place of a network of caches asks for each page again when its half minute is over.
 *
 * @param visits as `weighVisits` gives them; every reader is counted as a first visit that uses the page
 * @param pages how many documents are asked for at all
 */
export function reckonTraffic({ first, use, again }, { readersPerSecond, places, pages }) {
  const answers = first.answers + use.answers;
  const bytes = first.bytes + use.bytes;
  const keptSeconds = Number(/max-age=(\d+)/.exec(cachingOf('').headers['CDN-Cache-Control'])[1]);
  const asks = (places * pages) / keptSeconds;
  return {
    answersPerSecond: readersPerSecond * answers,
    gigabits: (readersPerSecond * bytes * 8) / 1e9,
    terabytesPerHour: (readersPerSecond * bytes * 3600) / 1e12,
    originPerSecond: asks,
    originMegabits: (asks * again.bytes * 8) / 1e6,
  };
}
