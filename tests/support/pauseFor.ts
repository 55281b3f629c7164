import { type Page, test } from '@playwright/test';

/**
 * Lets time pass where no condition can be waited for: what is claimed is that nothing happens until then, or something is to
 * come as late, or as slowly, as it does to a reader. The reason stands in the report.
 */
export const pauseFor = (page: Page, ms: number, reason: string): Promise<void> =>
  test.step(`${reason} (${ms} ms)`, () => page.waitForTimeout(ms));
