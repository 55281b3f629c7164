import { fill } from '../i18n/fill.ts';
import type { TitleView } from './lines.ts';

/** A title as one string: one that is translated says so, because its original does not stand beside it. */
export function plainTitle({ title, official }: TitleView, words: { ourTitle: string }): string {
  return official === undefined ? title : fill(words.ourTitle, { title });
}
