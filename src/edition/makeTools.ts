import type { Context } from './context.ts';
import type { Tools } from './toolsView.ts';

/** What the reader's tools say and name. Fetched with them. */
export function makeTools({ story, words, language }: Context): Tools {
  return {
    words: words.tools,
    id: story.meta.id,
    title: words.opening.pageTitle,
    asOf: story.meta.asOf,
    asOfWords: words.interface.asOf,
    tag: language.tag,
  };
}
