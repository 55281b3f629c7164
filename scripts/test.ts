import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePrograms } from './support/browsers.ts';
import { runCommand } from './support/process.mjs';
import { cacheDir, readOptions, root } from './support/project.ts';

/** An npm script that can also be run alone; `report` is a JSON report that tests are counted from. */
type Step = { script: string; title: string; report?: string; args?: string[]; env?: Record<string, string> };
type Result = Step & { code: number; seconds: number; counts: Counts };
type Counts = { passed: number; failed: number; retried: string[] };

const reports = join(cacheDir, 'reports');
/** Another story, built in place of ours by `npm run test:all`. */
const otherStory = 'tests/fixtures/stories/lantern-lake';

/** Groups of steps: those of a group run at the same time; unless everything is tested, a failure ends the run after its group. */
function listSteps(isAll: boolean): Step[][] {
  const unit = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`];
  const browser = (name: string) => ({ script: 'browser', report: join(reports, `${name}.json`) });
  const env = { STORY: otherStory, DIST_DIR: '.cache/dist-other-story' };
  const smoke = ['--project=chromium', '--grep=@smoke'];
  const slow: Step[][] = [
    [{ script: 'check:reproducible', title: 'two equal builds' }],
    [{ script: 'build', title: 'build of another story', env }],
    [{ ...browser('other-story'), title: 'browser tests on it', args: smoke, env }],
  ];
  return [
    [
      { script: 'lint', title: 'lint' },
      { script: 'types', title: 'types' },
      { script: 'unit', title: 'unit tests', args: reporters, report: unit },
    ],
    [{ script: 'build', title: 'build' }],
    [{ script: 'size', title: 'sizes' }],
    [{ ...browser('browser'), title: 'browser tests' }],
    ...(isAll ? slow : []),
  ];
}

/** Runs every check of the project; with `--all` also the slow tests, all of them in every browser. */
export async function test(args: string[]): Promise<void> {
  const isAll = readOptions(args, { all: { type: 'boolean' } }).all === true;
  const { chromium = '', firefox, webkit, nginx } = await ensurePrograms();
  const missing = Object.entries({ Firefox: firefox, WebKit: webkit, nginx })
    .filter(([, found]) => found === undefined)
    .map(([name]) => `No test ran in ${name}, which is not on this machine.`);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const env = {
    CHROMIUM_PATH: chromium,
    // The browser tests serve the build here; see playwright.config.ts.
    SITE_URL: process.env['SITE_URL'] ?? `http://localhost:${process.env['PREVIEW_PORT'] ?? 4321}`,
    ...(isAll ? { TEST_ALL: '1' } : {}),
  };

  const results: Result[] = [];
  for (const group of listSteps(isAll)) {
    results.push(...(await Promise.all(group.map((step) => runStep(step, env, group.length > 1)))));
    if (!isAll && results.some(({ code }) => code !== 0)) break;
  }

  console.log('');
  for (const { title, seconds, code } of results)
    console.log(`${title.padEnd(24)}${seconds.toFixed(0).padStart(6)} s${code === 0 ? '' : '  failed'}`);
  for (const line of missing) console.log(line);
  for (const title of results.flatMap(({ counts }) => counts.retried))
    console.log(`Passed only when retried: ${title}`);
  const sum = (pick: (counts: Counts) => number) =>
    results.reduce((total, { counts }) => total + pick(counts), 0);
  const brokenSteps = results.filter(({ code, counts }) => code !== 0 && counts.failed === 0).length;
  console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed) + brokenSteps} failed`);
  if (results.some(({ code }) => code !== 0)) process.exitCode = 1;
}

/** @param isBuffered keeps the output back until the step has ended, so that parallel steps do not mix theirs */
async function runStep(step: Step, env: Record<string, string>, isBuffered: boolean): Promise<Result> {
  const { script, title, args = [], report } = step;
  const heading = `\n── ${title} ${'─'.repeat(60 - title.length)}`;
  if (!isBuffered) console.log(heading);
  let output = '';
  const start = performance.now();
  const code = await runCommand('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    env: { ...env, ...step.env, ...(script === 'browser' && report ? { BROWSER_REPORT: report } : {}) },
    ...(isBuffered && { collect: (chunk: string) => (output += chunk) }),
  });
  if (isBuffered) console.log(`${heading}\n${output}`);
  const seconds = (performance.now() - start) / 1000;
  return { ...step, code, seconds, counts: readCounts(report) };
}

type UnitReport = { numPassedTests: number; numFailedTests: number };
type Suite = {
  suites?: Suite[];
  specs?: { title: string; tests: { status: string; projectName: string }[] }[];
};
type BrowserReport = { stats: { expected: number; flaky: number; unexpected: number }; suites: Suite[] };

/** Tests in a report of Vitest or Playwright; none where the step ended before it wrote one. */
function readCounts(file: string | undefined): Counts {
  try {
    const report = JSON.parse(readFileSync(file ?? '', 'utf8')) as UnitReport | BrowserReport;
    if ('numPassedTests' in report)
      return { passed: report.numPassedTests, failed: report.numFailedTests, retried: [] };
    const { expected, flaky, unexpected } = report.stats;
    return { passed: expected + flaky, failed: unexpected, retried: report.suites.flatMap(listRetried) };
  } catch {
    return { passed: 0, failed: 0, retried: [] };
  }
}

function listRetried({ suites = [], specs = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status === 'flaky').map(({ projectName }) => `${projectName}: ${title}`),
  );
  return [...own, ...suites.flatMap(listRetried)];
}
