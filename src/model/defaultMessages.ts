import { storyKeys } from './messageKeys.ts';
import { isRecord } from './problems.ts';
import type { WordFiles } from './types.ts';

/** The files of words that belong to the product more than to any story. */
export const defaultedFiles: readonly (keyof WordFiles)[] = ['interface', 'embed', 'embedding', 'tools'];

/**
 * A story's own words for the controls, with the house's wherever it has none: what a button is called is the
 * product's to say. Messages that speak of one story's event are never lent.
 *
 * @param own and `house`: one such file of one language, as read; what is no record is left for the check to report
 */
export function fillDefaultMessages(own: unknown, house: unknown): unknown {
  if (!isRecord(own) || !isRecord(house)) return own;
  const lent = Object.entries(house).filter(([key]) => !storyKeys.some((one) => one === key));
  return { ...Object.fromEntries(lent), ...own };
}
