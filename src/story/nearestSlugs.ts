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
