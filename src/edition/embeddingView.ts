import type { EmbeddingKey } from '../story/embeddingKeys.ts';

/** What the dialog needs that writes the code for other people’s pages. Fetched when a reader opens it. */
export type Embedding = {
  words: Record<EmbeddingKey, string>;
  /** Every language of the story. Addresses begin with the site's path; steps are in the order of the frame's. */
  editions: {
    code: string;
    name: string;
    lang: string;
    dir: 'ltr' | 'rtl';
    home: string;
    image: string;
    imageAlt: string;
    title: string;
    /** Of what day the words are, and on how many sources they rest: a phrase each. */
    credit: string[];
    steps: { id: string; title: string }[];
  }[];
  /** The site's path, with a slash at both ends. */
  root: string;
  /** Licence, and the date and version of the text: a sentence each. */
  terms: string[];
};
