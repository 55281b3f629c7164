import { busyCores, waitForQuiet, watchOthers } from './machine.mjs';

const attempts = 2;

/**
 * Samples of several subjects taken in turns, so that whatever the machine does meanwhile falls on all of them alike;
 * each round begins with another one. By subject's name; a sample beside a busy neighbour is taken once more.
 *
 * @param subjects by name
 * @param measure takes a subject and gives a sample
 */
export async function takeSamples(subjects, runs, measure, label) {
  const names = Object.keys(subjects);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const [place] of names.entries()) {
      const name = names[(place + run) % names.length];
      const sample = await takeQuietly(() => measure(subjects[name]));
      samples[name].push(sample);
      console.log(`  ${label} ${run + 1} of ${runs}, ${name}${describe(sample)}`);
    }
  return samples;
}

async function takeQuietly(take) {
  for (let attempt = 1; ; attempt += 1) {
    await waitForQuiet();
    const readOthers = watchOthers();
    const sample = { ...(await take()), others: readOthers() };
    if ((sample.others ?? 0) < busyCores || attempt === attempts) return sample;
  }
}

function describe({ others = 0, problems = [] }) {
  const busy = others < busyCores ? '' : ` (others used ${others.toFixed(1)} processors)`;
  return busy + problems.map((problem) => `\n    ${problem}`).join('');
}
