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

/** Passed and failed tests in Playwright's JSON report; one that passed on a second try passed. */
export function countBrowserTests({ stats: { expected, flaky, unexpected } }) {
  return { passed: expected + flaky, failed: unexpected };
}

/** What `count` finds in a JSON report, or none of either when the step that writes it never came so far. */
export function readCounts(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
}

/**
 * The closing line, "N passed, N failed".
 *
 * @param isBroken whether a step failed; when none of its tests did (lint, types, a build), the step itself is the failure
 */
export function closingLine(counts, isBroken) {
  const passed = counts.reduce((sum, each) => sum + each.passed, 0);
  const failed = counts.reduce((sum, each) => sum + each.failed, 0);
  return `${passed} passed, ${isBroken ? Math.max(failed, 1) : failed} failed`;
}
