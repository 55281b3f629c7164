import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureEngines } from './engines.mjs';
import { ensureDependencies } from './ensure.mjs';
import { runMain } from './lib/problem.mjs';
import { recordRun } from './lib/recordRun.mjs';
import { run } from './lib/run.mjs';
import { closingLine, counters, readCounts } from './lib/testCounts.mjs';
import { listTestSteps } from './lib/testSteps.mjs';

const isAll = process.argv.includes('--all');
const steps = listTestSteps(isAll);

let prepared;
await runMain(async () => {
  prepared = await prepare();
});
if (prepared === undefined) console.log(closingLine([], true));
else await runMain(() => testEverything(prepared));

/** Sees that everything the steps need is there; what they find in their environment, and the engines left out. */
async function prepare() {
  await ensureDependencies();
  for (const { report } of steps) {
    if (report === undefined) continue;
    mkdirSync(dirname(report.file), { recursive: true });
    rmSync(report.file, { force: true });
  }
  const { chromium, missing } = await ensureEngines();
  const env = {
    CHROMIUM_PATH: chromium,
    // The browser tests read the build here; see playwright.config.ts.
    SITE_URL: process.env.SITE_URL ?? 'http://localhost:4321',
    ...(isAll ? { TEST_ALL: '1' } : {}),
  };
  return { env, missing };
}

async function testEverything({ env, missing }) {
  for (const engine of missing) console.log(`Not on this machine, so no test runs in it: ${engine}.`);
  const done = await runSteps(env);
  const isBroken = done.some(({ code }) => code !== 0);
  console.log(`\n${done.map(describeStep).join('\n')}\n`);
  for (const engine of missing) console.log(`No test ran in ${engine}.`);
  for (const title of done.flatMap(({ counts }) => counts?.again ?? []))
    console.log(`Passed only on a second try: ${title}.`);
  if (isAll) await recordRun(done, missing);
  console.log(
    closingLine(
      done.map(({ counts }) => counts),
      isBroken,
    ),
  );
  if (isBroken) process.exitCode = 1;
}

/** Runs the steps until one fails; for all of them, past failures too, so that the record is whole. */
async function runSteps(stepEnv) {
  const done = [];
  for (const { name, title, args, env, report } of steps) {
    console.log(`\n── ${title} ${'─'.repeat(Math.max(2, 60 - title.length))}`);
    const start = performance.now();
    const code = await run('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], {
      ...stepEnv,
      ...env,
      ...(report?.kind === 'browser' ? { BROWSER_REPORT: report.file } : {}),
    });
    const counts = report === undefined ? undefined : readCounts(report.file, counters[report.kind]);
    done.push({ title, code, seconds: (performance.now() - start) / 1000, counts });
    if (code !== 0 && !isAll) break;
  }
  return done;
}

function describeStep({ title, code, seconds }) {
  return `${title.padEnd(24)}${seconds.toFixed(1).padStart(7)} s${code === 0 ? '' : '  failed'}`;
}
