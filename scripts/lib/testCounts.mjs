import { existsSync, readFileSync } from 'node:fs';

/**
 * Passed and failed tests in Vitest's JSON report. A file that could not be loaded holds no test that failed,
 * so it counts as one.
 */
export function countUnitTests({ numPassedTests, numFailedTests, testResults = [] }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * Passed and failed tests in Playwright's JSON report, in all and by engine; one that passed on a second try passed, and its
 * title is in `again`. What stopped the run before any test, such as a server that did not start, counts as one failure.
 */
export function countBrowserTests({ stats: { expected, flaky, unexpected }, suites = [], errors = [] }) {
  const engines = {};
  const again = [];
  for (const { title, projectName, status } of suites.flatMap(listTests)) {
    const counts = (engines[projectName] ??= { passed: 0, failed: 0 });
    if (status === 'expected' || status === 'flaky') counts.passed += 1;
    if (status === 'unexpected') counts.failed += 1;
    if (status === 'flaky') again.push(`${projectName}: ${title}`);
  }
  const stopped = unexpected === 0 && errors.length > 0 ? 1 : 0;
  return { passed: expected + flaky, failed: unexpected + stopped, engines, again };
}

function listTests({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title })));
  return [...own, ...suites.flatMap(listTests)];
}

/** How to count each kind of report. */
export const counters = { unit: countUnitTests, browser: countBrowserTests };

/** What `count` finds in a JSON report, or none of either when the step that writes it never came so far. */
export function readCounts(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
}

/**
 * The closing line, "N passed, N failed".
 *
 * @param counts of each step; undefined for one that has no tests
 * @param isBroken whether a step failed; when none of its tests did (lint, types, a build), the step itself is the failure
 */
export function closingLine(counts, isBroken) {
  const counted = counts.filter((each) => each !== undefined);
  const passed = counted.reduce((sum, each) => sum + each.passed, 0);
  const failed = counted.reduce((sum, each) => sum + each.failed, 0);
  return `${passed} passed, ${isBroken ? Math.max(failed, 1) : failed} failed`;
}
