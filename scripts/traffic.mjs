import { checkBuilt } from './lib/checkBuilt.mjs';
import { listFiles } from './lib/files.mjs';
import { distDir } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { reckonTraffic, weighVisits } from './lib/traffic.mjs';

/** Places of a network of caches that may each ask the origin; large ones have a few hundred. */
const places = 300;

const whole = (value) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(value);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

// Prints what a day on a front page comes to; docs/hosting.md says what to make of it. One argument: readers a second.
await runMain(async () => {
  const readersPerSecond = Number(process.argv[2] ?? 10_000);
  if (!(readersPerSecond > 0)) throw new Problem('The one argument is how many readers come each second.');
  checkBuilt();
  const visits = await weighVisits(distDir);
  const pages = (await listFiles(distDir)).filter((file) => file.endsWith('.html')).length;
  const traffic = reckonTraffic(visits, { readersPerSecond, places, pages });
  const { first, use, again } = visits;
  console.log(
    [
      `A first visit: ${first.answers} answers, ${kB(first.bytes)}; using the page: ${use.answers} more, ${kB(use.bytes)}; coming back: ${again.answers}, ${kB(again.bytes)}.`,
      `${whole(readersPerSecond)} first visits a second, all using the page: ${whole(traffic.answersPerSecond)} answers and ${traffic.gigabits.toFixed(1)} Gbit a second, ${traffic.terabytesPerHour.toFixed(1)} TB an hour.`,
      `Left for the origin behind ${places} places, each asking for each of ${pages} pages when it may: at most ${whole(traffic.originPerSecond)} questions and ${traffic.originMegabits.toFixed(1)} Mbit a second.`,
    ].join('\n'),
  );
});
