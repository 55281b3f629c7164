// @vitest-environment node
import { expect, it } from 'vitest';
import { describeRun, replaceLastRun } from './recordRun.mjs';

const run = { date: '2026-01-02', commit: 'abc1234', node: '20.19.0' };

it('a step is a row, its engines rows below it, and what failed is said', () => {
  const done = [
    { title: 'lint', code: 0, seconds: 6 },
    { title: 'build', code: 1, seconds: 30 },
    {
      title: 'browser',
      code: 1,
      seconds: 90,
      counts: { passed: 5, failed: 1, engines: { chromium: { passed: 5, failed: 1 } } },
    },
  ];
  const text = describeRun(run, done, ['Firefox']);
  expect(text).toContain('2026-01-02, commit abc1234, Node 20.19.0');
  expect(text).toContain('| lint | passed | 0.1 min |');
  expect(text).toContain('| build | **failed** | 0.5 min |');
  expect(text).toContain(
    '| browser | 5 passed, **1 failed** | 1.5 min |\n| · chromium | 5 passed, **1 failed** | |',
  );
  expect(text).toContain('Not on that machine: Firefox.');
});

it('a run takes the place of the last one and leaves the rest of the page', () => {
  const page = 'before\n<!-- last run: begin -->\nold\n<!-- last run: end -->\nafter';
  const next = replaceLastRun(page, 'new');
  expect(next).toBe('before\n<!-- last run: begin -->\nnew\n<!-- last run: end -->\nafter');
  expect(() => replaceLastRun('no marks', 'new')).toThrow('lacks');
});
