/** What may be open beside the story. */
export type Opened = { kind: 'country' | 'proposal'; slug: string };

/** Pages beside the story, each at its own name: its notes, the story in a minute, and a quiz on it. */
export const plainPages = ['notes', 'brief', 'questions'] as const;
export type PlainPage = (typeof plainPages)[number];

/** Where a reader is: a page, what is open in it, the chapter being read, and the step or detail of it that was asked for. */
export type Address =
  | { page: 'story'; open?: Opened; chapter?: string; anchor?: string }
  | { page: PlainPage }
  | { page: 'missing'; path: string };

/** The slugs and ids of one story that may stand in an address. */
export type Known = {
  countries: string[];
  proposals: string[];
  chapters: string[];
  /** Ids of steps and details. */
  anchors: string[];
  /** Ids by the names that hashes once had for them. */
  aliases: Record<string, string>;
};

/** Pages by the old name they had in every language, and where each leads now; each needs a prerendered redirect. */
export const pageAliases: Record<string, string> = { short: '/' };

const folders: Record<Opened['kind'], string> = { country: 'countries', proposal: 'proposals' };

/**
 * The place an address names. Any string gives a valid one.
 *
 * Hosts serve the same page under several names, and a page must know itself under each: a trailing `index.html`, a
 * missing last slash, percent-encoded letters and capitals make no difference.
 *
 * @param pathname from the story's base path: `/proposals/some-slug/`
 * @param hash with or without `#`; a chapter, step or detail that does not exist is ignored
 */
export function parseRoute(pathname: string, hash: string, known: Known): Address {
  const parts = pathname
    .split('/')
    .map((part) => decode(part).toLowerCase())
    .filter((part) => part !== '');
  if (parts.at(-1) === 'index.html') parts.pop();
  const [folder, slug, ...rest] = parts;
  const at = parseHash(hash, known);
  if (folder === undefined) return { page: 'story', ...at };
  if (slug === undefined) {
    const page = plainPages.find((name) => name === folder);
    if (page !== undefined) return { page };
    if (Object.hasOwn(pageAliases, folder)) return { page: 'story', ...at };
  } else if (rest.length === 0) {
    const isSlug = (one: string) => one.toLowerCase() === slug;
    const country = folder === folders.country ? known.countries.find(isSlug) : undefined;
    if (country !== undefined) return { page: 'story', open: { kind: 'country', slug: country }, ...at };
    const proposal = folder === folders.proposal ? known.proposals.find(isSlug) : undefined;
    if (proposal !== undefined) return { page: 'story', open: { kind: 'proposal', slug: proposal }, ...at };
  }
  return { page: 'missing', path: pathname };
}

/** The chapter a hash names or leads into, and the step or detail it names; nothing where it names neither. */
export function parseHash(
  hash: string,
  { chapters, anchors, aliases }: Pick<Known, 'chapters' | 'anchors' | 'aliases'>,
): { chapter?: string; anchor?: string } {
  const asked = decode(hash.replace(/^#/, ''));
  const isKnown = (id: string) => chapters.includes(id) || anchors.includes(id);
  // What the story has comes before an old name.
  const id = isKnown(asked) || !Object.hasOwn(aliases, asked) ? asked : (aliases[asked] ?? asked);
  if (chapters.includes(id)) return { chapter: id };
  if (!anchors.includes(id)) return {};
  // An id begins with its chapter's; of `trade` and `trade-rules`, the longer one is meant.
  const [chapter] = chapters
    .filter((one) => id.startsWith(`${one}-`))
    .toSorted((a, b) => b.length - a.length);
  return chapter === undefined ? {} : { chapter, anchor: id };
}

/** What percent-encoded letters stand for; a text that is not well encoded is what it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path and hash of an address, from the story's base path. Only what differs from the default is written. */
export function buildPath(address: Address): string {
  if (address.page === 'missing') return address.path;
  if (address.page !== 'story') return `/${address.page}/`;
  const path = address.open === undefined ? '/' : `/${folders[address.open.kind]}/${address.open.slug}/`;
  const hash = address.anchor ?? address.chapter;
  return hash === undefined ? path : `${path}#${hash}`;
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

/**
 * The path of a page's oEmbed response from its language's base: `oembed/index.json`, `oembed/proposals/x.json`.
 *
 * @param path of the page from the same base, without a slash before it
 */
export function oembedPath(path: string): string {
  return `oembed/${path.replace(/\/$/, '') || 'index'}.json`;
}
