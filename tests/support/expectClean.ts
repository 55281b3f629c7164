import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { layoutAll } from './reader.ts';
import { expect } from './test.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

type Scope = {
  /** In the dark only colours differ, so only contrast is looked at again. */
  colorScheme: 'light' | 'dark';
  /** Selectors of the parts to look at; the whole page where there are none. */
  parts?: string[];
};

/** Runs axe on the page or some of its parts, and reports everything it finds. */
export async function expectClean(
  page: Page,
  what: string,
  { colorScheme, parts = [] }: Scope,
): Promise<void> {
  await layoutAll(page);
  // The page frames nothing, so the faster way of running, which does not look into frames, sees all of it.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  else axe.withTags(levels);
  for (const part of parts) if ((await page.locator(part).count()) > 0) axe.include(part);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} (${any[0]?.message ?? ''})`),
  );
  expect.soft(found, what).toEqual([]);
}
