import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSite } from '../scripts/build/site.ts';
import { ensurePrograms } from '../scripts/support/browsers.ts';
import { UserError } from '../scripts/support/process.mjs';
import { cacheDir, distDir, readOptions, readSiteAddress } from '../scripts/support/project.ts';
import { measureLoad } from './load.ts';
import { type Profile, profiles, visit } from './page.ts';
import { formatTable, judge, type Measured } from './report.ts';
import { type Subject, serveSubjects } from './subjects.ts';

const folder = join(cacheDir, 'bench');

/** Builds the site and measures it beside a plain article and itself without scripts; exits with 1 for a ratio missed in quiet. */
export async function measure(args: string[]): Promise<void> {
  const given = readOptions(args, {
    only: { type: 'string' },
    runs: { type: 'string' },
    growth: { type: 'string' },
    load: { type: 'boolean' },
  });
  const { only = 'phone,wire,desktop,hosts', runs = '5', growth = '1' } = given;
  if (!(Number(runs) >= 1 && Number(growth) >= 1))
    throw new UserError('--runs and --growth take a number from 1.');
  const { chromium = '' } = await ensurePrograms(['chromium', 'nginx']);
  await mkdir(folder, { recursive: true });
  console.log(await buildSite(readSiteAddress(process.env)));
  const { pages, hosts, close } = await serveSubjects(distDir, Number(growth));
  const measured: Measured = {};
  let busiest = 0;

  async function measure(label: string, subjects: Record<string, Subject>, profile: Profile) {
    const names = Object.keys(subjects);
    for (let run = 0; run < Number(runs); run += 1)
      // Each round begins with another subject, so that what the machine does meanwhile meets all alike.
      for (const name of [...names.slice(run % names.length), ...names.slice(0, run % names.length)]) {
        await waitForQuiet();
        const sample = await visit(chromium, subjects[name] as Subject, profile, {
          isUsed: subjects === pages,
        });
        const others = await measureOthers();
        busiest = Math.max(busiest, others);
        ((measured[label] ??= {})[name] ??= []).push(sample);
        console.log(`  ${label} ${run + 1}, ${name}: LCP ${sample['lcp']} ms; others ${others.toFixed(2)}`);
      }
  }

  try {
    for (const [name, profile] of Object.entries(profiles))
      if (only.includes(name)) await measure(name, pages, profile);
    if (only.includes('hosts')) await measure('in an article', hosts, profiles.phone);
    for (const [name, subject] of Object.entries(pages))
      await visit(chromium, subject, profiles.phone, { trace: join(folder, `${name}.trace.json`) });
  } finally {
    close();
  }
  const load = given.load ? await measureLoad() : '';

  const rows = judge(measured);
  const isQuiet = busiest < busyCores;
  const machine = `${availableParallelism()} cores; between samples others used up to ${busiest.toFixed(2)} of them: ${isQuiet ? 'quiet' : 'too busy to judge by'}.`;
  const report = [machine, '', formatTable(rows), '', load].join('\n');
  await writeFile(join(folder, 'report.md'), `${report}\n`);
  console.log(`\n${report}\n\nThe report and traces for DevTools are in ${folder}.`);
  if (isQuiet && rows.some(({ isMissedRatio }) => isMissedRatio)) process.exitCode = 1;
}

/** Processors used by others above which a sample says more about them than about the page. */
const busyCores = 0.25;

/** Processors in use while this process waits for a second, which is what others use; 0 outside Linux. */
async function measureOthers(): Promise<number> {
  const before = readBusySeconds();
  await sleep(1000);
  return readBusySeconds() - before;
}

/** Waits until others leave the processors alone, for at most 20 s. */
async function waitForQuiet(): Promise<void> {
  for (let tries = 0; tries < 20 && (await measureOthers()) > busyCores; tries += 1);
}

/** Seconds that all processors together have worked, with those that other virtual machines took. */
function readBusySeconds(): number {
  if (process.platform !== 'linux') return 0;
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = readFileSync(
    '/proc/stat',
    'utf8',
  )
    .split(/\s+/, 9)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) / 100;
}
