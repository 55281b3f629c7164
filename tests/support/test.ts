import { test as base } from '@playwright/test';
import { type Allowance, watchContext } from './watchContext.ts';

type Fixtures = {
  /** What this file's pages may do that would otherwise fail its tests: `test.use({ allow: { … } })`. */
  allow: Allowance;
  /** Fails the test when its pages complained or reached out; always on. */
  quiet: undefined;
};

/** Playwright's `test`, failing on any stray console error or warning, uncaught error, failed or foreign request. */
export const test = base.extend<Fixtures>({
  allow: [{}, { option: true }],
  quiet: [
    async ({ context, baseURL, allow }, use) => {
      const problems = watchContext(context, baseURL, allow);
      await use(undefined);
      base.expect(problems, 'what the pages complained of or reached out for').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
