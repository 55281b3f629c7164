import { availableParallelism } from 'node:os';
import { launch } from './launch.mjs';
import { busyCores } from './machine.mjs';

/** "Measured on 23 November 2026 on 2 cores with Chromium 156.", and a warning where others used the machine, too. */
export async function describeMachine(summaries) {
  const browser = await launch();
  const [version = ''] = browser.version().split('.');
  await browser.close();
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  const others = Math.max(0, ...summaries.map((summary) => summary.others?.value ?? 0));
  const warning =
    others < busyCores
      ? ''
      : ` Others used up to ${others.toFixed(1)} of them meanwhile: times and dropped frames are no better than an upper bound.`;
  return `Measured on ${day} on ${availableParallelism()} cores with Chromium ${version}.${warning}`;
}
