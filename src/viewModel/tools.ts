import type { ToolsWords } from '../model/types.ts';
import type { LocalizedContent } from './content.ts';

/** What the reader's tools say and name: `title` of the explainer, its state of knowledge as `YYYY-MM-DD`, `tag` as BCP 47 has it. */
export type Tools = {
  words: ToolsWords;
  id: string;
  title: string;
  asOf: string;
  asOfWords: string;
  tag: string;
};

/** What the reader's tools say and name. Fetched with them. */
export function toToolMessages({ story, words, language }: LocalizedContent): Tools {
  return {
    words: words.tools,
    id: story.meta.id,
    title: words.opening.pageTitle,
    asOf: story.meta.asOf,
    asOfWords: words.interface.asOf,
    tag: language.tag,
  };
}
