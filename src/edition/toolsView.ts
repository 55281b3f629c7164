import type { ToolsWords } from '../story/types.ts';

/** What the reader's tools say and name: `title` of the explainer, its state of knowledge as `YYYY-MM-DD`, `tag` as BCP 47 has it. */
export type Tools = {
  words: ToolsWords;
  id: string;
  title: string;
  asOf: string;
  asOfWords: string;
  tag: string;
};
