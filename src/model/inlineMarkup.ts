/** What a link in prose may point at. */
export const linkKinds = ['country', 'place', 'proposal', 'chapter', 'term', 'source'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A piece of a sentence: plain text, words of another language, a figure placed by name, or a link with its own pieces. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'foreign'; lang: string; text: string }
  | { kind: 'value'; name: string; variant: string | undefined }
  | { kind: 'link'; to: LinkKind; id: string; children: Inline[] };

/** The words of a link may hold words of another language, and no link. */
const token =
  /\{([A-Za-z][A-Za-z0-9]*)(?:\|([a-zA-Z]+))?\}|\[((?:[^[\]]|\[[^[\]]+\]\(lang:[A-Za-z-]+\))+)\]\(([a-z]+):([A-Za-z0-9-]+)\)/g;

/**
 * The pieces of a sentence, in order.
 *
 * `{name}` or `{name|variant}` places a figure; `[words](kind:id)` links; `[words](lang:en)` are words of the language
 * with that tag. Anything else, a stray bracket or a link of an unknown kind included, stays text: the content rules
 * report those.
 */
export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  const pushText = (upTo: number) => {
    if (upTo > end) pieces.push({ kind: 'text', text: text.slice(end, upTo) });
  };
  for (const match of text.matchAll(token)) {
    const [whole, name, variant, words, to, id] = match;
    if (name === undefined && to !== 'lang' && !isLinkKind(to)) continue;
    pushText(match.index);
    end = match.index + whole.length;
    if (name !== undefined) pieces.push({ kind: 'value', name, variant });
    else if (to === 'lang') pieces.push({ kind: 'foreign', lang: id ?? '', text: words ?? '' });
    else if (isLinkKind(to))
      pieces.push({ kind: 'link', to, id: id ?? '', children: parseInline(words ?? '') });
  }
  pushText(text.length);
  return pieces;
}

function isLinkKind(word: string | undefined): word is LinkKind {
  return linkKinds.some((kind) => kind === word);
}
