/** What a link in prose may point at. */
export const linkKinds = ['country', 'place', 'proposal', 'chapter', 'term', 'source'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A piece of a sentence: plain text, a figure placed by name, or a link with its own pieces. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string; variant: string | undefined }
  | { kind: 'link'; to: LinkKind; id: string; children: Inline[] };

const token = /\{([A-Za-z][A-Za-z0-9]*)(?:\|([a-zA-Z]+))?\}|\[([^\]]+)\]\(([a-z]+):([A-Za-z0-9-]+)\)/g;

/**
 * The pieces of a sentence, in order.
 *
 * `{name}` or `{name|variant}` places a figure; `[words](kind:id)` links. Anything else, a stray
 * bracket or a link of an unknown kind included, stays text: the content rules report those.
 */
export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  const pushText = (upTo: number) => {
    if (upTo > end) pieces.push({ kind: 'text', text: text.slice(end, upTo) });
  };
  for (const match of text.matchAll(token)) {
    const [whole, name, variant, words, to, id] = match;
    if (name === undefined && !isLinkKind(to)) continue;
    pushText(match.index);
    end = match.index + whole.length;
    if (name !== undefined) pieces.push({ kind: 'value', name, variant });
    else if (isLinkKind(to))
      pieces.push({ kind: 'link', to, id: id ?? '', children: parseInline(words ?? '') });
  }
  pushText(text.length);
  return pieces;
}

function isLinkKind(word: string | undefined): word is LinkKind {
  return linkKinds.some((kind) => kind === word);
}
