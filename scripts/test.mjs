import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './ensure.mjs';
import { cacheDir } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { run } from './lib/run.mjs';
import { closingLine, countBrowserTests, countUnitTests, readCounts } from './lib/testCounts.mjs';

const unitReport = join(cacheDir, 'unit.json');
const browserReport = join(cacheDir, 'browser.json');

// In order of how soon they answer. Each is a script of package.json and can be run alone.
const steps = [
  { name: 'lint', args: [] },
  { name: 'types', args: [] },
  { name: 'unit', args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`] },
  { name: 'build', args: [] },
  { name: 'browser', args: [] },
];

let env;
await runMain(async () => {
  env = await prepare();
});
if (env === undefined) console.log(closingLine([], true));
else await runMain(() => testEverything(env));

/** Sees that everything the steps need is there, and returns what they find in their environment. */
async function prepare() {
  await ensureDependencies();
  mkdirSync(cacheDir, { recursive: true });
  for (const report of [unitReport, browserReport]) rmSync(report, { force: true });
  return {
    CHROMIUM_PATH: await ensureChromium(),
    // The browser tests read the build here; see playwright.config.ts.
    SITE_URL: process.env.SITE_URL ?? 'http://localhost:4321',
    ...(process.argv.includes('--all') ? { TEST_ALL: '1' } : {}),
  };
}

async function testEverything(stepEnv) {
  const { durations, code } = await runSteps(stepEnv);
  console.log(`\n${durations.join('\n')}\n`);
  const counts = [readCounts(unitReport, countUnitTests), readCounts(browserReport, countBrowserTests)];
  console.log(closingLine(counts, code !== 0));
  process.exitCode = code;
}

/** Runs the steps until one fails; a line per step with its seconds, and the exit code of the last. */
async function runSteps(stepEnv) {
  const durations = [];
  for (const { name, args } of steps) {
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const start = performance.now();
    const code = await run(
      'npm',
      ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])],
      stepEnv,
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    durations.push(`${name.padEnd(8)}${seconds.padStart(7)} s${code === 0 ? '' : '  failed'}`);
    if (code !== 0) return { durations, code };
  }
  return { durations, code: 0 };
}
