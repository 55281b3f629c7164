import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

const parts = ['phone', 'wire', 'desktop', 'hosts'];

/**
 * What to measure: `mode` is "site", "growth" or "load"; `only` the parts of a site's measurement, all when none is
 * named; `runs` how often each is taken, undefined for the usual number.
 *
 * @param args without node and the script's name: `--growth`, `--load`, `--runs 3`, `--only phone,hosts`
 */
export function readBenchOptions(args) {
  const given = parse(args);
  if (given.growth && given.load)
    throw new Problem('--growth and --load are two measurements: one at a time.');
  const only = given.only?.split(',') ?? parts;
  const unknown = only.filter((part) => !parts.includes(part));
  if (unknown.length > 0)
    throw new Problem(`--only knows ${parts.join(', ')}; it does not know "${unknown.join(', ')}".`);
  const runs = given.runs === undefined ? undefined : Number(given.runs);
  if (runs !== undefined && !(Number.isInteger(runs) && runs > 0))
    throw new Problem(`--runs is "${String(given.runs)}"; it wants a whole number above 0.`);
  return { mode: given.growth ? 'growth' : given.load ? 'load' : 'site', only, runs };
}

/** Every option as text; a flag is true. */
function parse(args) {
  const options = {
    growth: { type: 'boolean' },
    load: { type: 'boolean' },
    runs: { type: 'string' },
    only: { type: 'string' },
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Problem(`${error.message} Known options: --growth, --load, --runs N, --only PARTS.`, {
      cause: error,
    });
  }
}
