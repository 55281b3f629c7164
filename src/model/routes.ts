/** What may be open beside the story. */
export type Opened = { kind: 'country' | 'proposal'; slug: string };

/** Pages beside the story, each at its own name: its notes, the story in five sentences and in a few minutes, and questions on it. */
export const plainPages = ['notes', 'brief', 'short', 'questions'] as const;
export type PlainPage = (typeof plainPages)[number];

/** Where a reader is: a page, what is open in it, and the chapter being read. */
export type Address =
  | { page: 'story'; open?: Opened; chapter?: string }
  | { page: PlainPage }
  | { page: 'missing'; path: string };

/** The slugs and ids of one story that may stand in an address. */
export type Known = { countries: string[]; proposals: string[]; chapters: string[] };

const folders: Record<Opened['kind'], string> = { country: 'countries', proposal: 'proposals' };

/**
 * The place an address names. Any string gives a valid one.
 *
 * @param pathname from the story's base path, with or without its last slash: `/proposals/some-slug/`
 * @param hash with or without `#`; a chapter that does not exist is ignored
 */
export function parseRoute(pathname: string, hash: string, known: Known): Address {
  const [folder, slug, ...rest] = pathname.split('/').filter((part) => part !== '');
  const anchor = hash.replace(/^#/, '');
  const chapter = known.chapters.includes(anchor) ? { chapter: anchor } : {};
  if (folder === undefined) return { page: 'story', ...chapter };
  const page = plainPages.find((name) => name === folder);
  if (page !== undefined && slug === undefined) return { page };
  if (slug !== undefined && rest.length === 0) {
    if (folder === folders.country && known.countries.includes(slug))
      return { page: 'story', open: { kind: 'country', slug }, ...chapter };
    if (folder === folders.proposal && known.proposals.includes(slug))
      return { page: 'story', open: { kind: 'proposal', slug }, ...chapter };
  }
  return { page: 'missing', path: pathname };
}

/** The path and hash of an address, from the story's base path. Only what differs from the default is written. */
export function buildPath(address: Address): string {
  if (address.page === 'missing') return address.path;
  if (address.page !== 'story') return `/${address.page}/`;
  const path = address.open === undefined ? '/' : `/${folders[address.open.kind]}/${address.open.slug}/`;
  return address.chapter === undefined ? path : `${path}#${address.chapter}`;
}

/**
 * The known slugs most like what was asked for, best first, at most `limit`.
 *
 * Likeness is the share of two-letter pairs in common (Dice's coefficient, 1945): cheap, and blind to word order.
 */
export function nearestSlugs(asked: string, slugs: string[], limit = 3): string[] {
  const wanted = pairs(asked);
  return slugs
    .map((slug) => ({ slug, score: likeness(wanted, pairs(slug)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ slug }) => slug);
}

/**
 * The path of a page's oEmbed response from its language's base: `oembed/index.json`, `oembed/proposals/x.json`.
 *
 * @param path of the page from the same base, without a slash before it
 */
export function oembedPath(path: string): string {
  return `oembed/${path.replace(/\/$/, '') || 'index'}.json`;
}

function pairs(text: string): Set<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
