// @vitest-environment node
import { expect, it } from 'vitest';
import { closingLine, countBrowserTests, countUnitTests, readCounts } from './testCounts.mjs';

it('a test file that could not be loaded counts as one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(countUnitTests(report)).toEqual({ passed: 3, failed: 2 });
});

it('browser tests that passed at last have passed, skipped ones are not counted', () => {
  expect(countBrowserTests({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 9 } })).toEqual({
    passed: 6,
    failed: 2,
    engines: {},
    again: [],
  });
});

it('a test that passed only on a second try is named', () => {
  const of = (title, status) => ({ title, tests: [{ projectName: 'chromium', status }] });
  const report = {
    stats: { expected: 1, flaky: 1, unexpected: 0 },
    suites: [{ specs: [of('the map is named', 'expected'), of('nothing jumps', 'flaky')] }],
  };
  expect(countBrowserTests(report)).toMatchObject({
    passed: 2,
    failed: 0,
    again: ['chromium: nothing jumps'],
  });
});

it('browser tests are counted by engine, however deep they lie', () => {
  const specs = (projectName, ...statuses) => [
    { tests: statuses.map((status) => ({ projectName, status })) },
  ];
  const report = {
    stats: { expected: 2, flaky: 0, unexpected: 1 },
    suites: [
      {
        specs: specs('chromium', 'expected'),
        suites: [{ specs: specs('chromium', 'unexpected', 'skipped') }],
      },
      { specs: specs('firefox', 'expected') },
    ],
  };
  expect(countBrowserTests(report).engines).toEqual({
    chromium: { passed: 1, failed: 1 },
    firefox: { passed: 1, failed: 0 },
  });
});

it('a run that stopped before its first test is a failure', () => {
  const report = { stats: { expected: 0, flaky: 0, unexpected: 0 }, errors: [{ message: 'no server' }] };
  expect(countBrowserTests(report)).toMatchObject({ passed: 0, failed: 1 });
});

it('a report that was never written holds nothing', () => {
  expect(readCounts('/nowhere/report.json', countUnitTests)).toEqual({ passed: 0, failed: 0 });
});

it('the closing line adds up, and a broken step without failed tests is one failure', () => {
  const counts = [undefined, { passed: 3, failed: 0 }, { passed: 2, failed: 0 }];
  expect(closingLine(counts, false)).toBe('5 passed, 0 failed');
  expect(closingLine(counts, true)).toBe('5 passed, 1 failed');
  expect(closingLine([{ passed: 3, failed: 2 }], true)).toBe('3 passed, 2 failed');
});
