/** Blocks that show a whole set of the story; a copy of one would draw the set again, which no longer story does. */
const wholeSets = new Set(['roster', 'proposals', 'follow-ups', 'notes', 'beside']);

/**
 * A story `times` as long: that many times the chapters, the proposals and the facts, with ids of their own and words
 * of their own, and each copied sentence resting on its own copies of facts. Countries, places, sources and terms stay as many as they were.
 *
 * @param files contents by path from the story's folder, such as `locales/en/chapters.json`; none is changed
 * @param times a whole number; 1 gives the same story
 */
export function growStory(files, times) {
  const { 'facts.json': facts, 'chapters.json': chapters, 'proposals.json': proposals } = files;
  const factIds = nameCopies(facts, times);
  const copies = Array.from({ length: times }, (_none, copy) => copy);
  const grown = {
    ...files,
    'facts.json': copies.flatMap((copy) =>
      // Only the first of each has to be told; the rest are told as often as their sentences are.
      facts.map((fact) =>
        copy === 0
          ? fact
          : {
              ...fact,
              id: factIds[copy].get(fact.id),
              use: 'context',
              statement: turnLetters(fact.statement, copy),
            },
      ),
    ),
    'chapters.json': copies.flatMap((copy) =>
      chapters.map((chapter) => ({ ...chapter, id: nameCopy(chapter.id, copy) })),
    ),
    'proposals.json': copies.flatMap((copy) =>
      proposals.map((proposal) => ({
        ...proposal,
        slug: nameCopy(proposal.slug, copy),
        number: copy * proposals.length + proposal.number,
      })),
    ),
  };
  for (const [path, words] of Object.entries(files))
    if (/^locales\/[^/]+\/(chapters|proposals)\.json$/.test(path))
      grown[path] = Object.fromEntries(
        copies.flatMap((copy) =>
          Object.entries(words).map(([id, its]) => [
            nameCopy(id, copy),
            copy === 0 ? growBeside(its, factIds) : copyWords(its, copy, factIds[copy]),
          ]),
        ),
      );
    else if (/^locales\/[^/]+\/short\.json$/.test(path)) grown[path] = growShort(words, factIds);
  return grown;
}

/** "trade", "trade-2", "trade-3" for the copies 0, 1, 2. */
const nameCopy = (id, copy) => (copy === 0 ? id : `${id}-${copy + 1}`);

/** The first of each stays what it is; a list beside the proposals goes on with their copies. */
function growBeside(words, factIds) {
  if (words.blocks === undefined) return words;
  const growRows = (rows) =>
    factIds.flatMap((ids, copy) =>
      rows.map(({ proposal, points }) => ({
        proposal: nameCopy(proposal, copy),
        points: turnWords(renameClaims(points, ids), copy),
      })),
    );
  const blocks = words.blocks.map((block) =>
    block.kind === 'beside' ? { ...block, rows: growRows(block.rows) } : block,
  );
  return { ...words, blocks };
}

/** A short telling for every copied chapter; the takeaways stay five and stand for the copies, too. */
function growShort({ takeaways, chapters }, factIds) {
  return {
    takeaways: takeaways.map((takeaway) => ({
      ...takeaway,
      chapters: factIds.flatMap((_ids, copy) => takeaway.chapters.map((id) => nameCopy(id, copy))),
    })),
    chapters: Object.fromEntries(
      factIds.flatMap((ids, copy) =>
        Object.entries(chapters).map(([id, sentences]) => [
          nameCopy(id, copy),
          copy === 0 ? sentences : turnWords(renameClaims(sentences, ids), copy),
        ]),
      ),
    ),
  };
}

function copyWords(words, copy, factIds) {
  // Without blocks it is a proposal.
  const { blocks, ...rest } = turnWords(renameClaims(words, factIds), copy);
  if (blocks === undefined) return rest;
  return { ...rest, blocks: blocks.filter(({ kind }) => !wholeSets.has(kind)) };
}

/** Keys of the copied files whose strings a reader sees: src/model/strings.ts says it for all, and Node alone cannot read that. */
const wordKeys = new Set(['text', 'title', 'nav', 'description', 'label', 'head', 'columns']);

/** The same tree with every word in other letters, or packing would find that it has met the text before. */
function turnWords(node, copy, key) {
  if (typeof node === 'string') return wordKeys.has(key) ? turnLetters(node, copy) : node;
  if (Array.isArray(node)) return node.map((item) => turnWords(item, copy, key));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, turnWords(value, copy, name)]),
  );
}

/** Each Latin letter `by` further in the alphabet; figures in braces and the ends of links stay what they are. */
function turnLetters(text, by) {
  return text.replace(/\{[^}]*\}|\]\([^)]*\)|[a-z]/gi, (piece) => {
    if (piece.length > 1) return piece;
    const first = piece < 'a' ? 65 : 97;
    return String.fromCharCode(first + ((piece.charCodeAt(0) - first + by) % 26));
  });
}

/** The same tree with every claim by its copy's id. */
function renameClaims(node, ids) {
  if (Array.isArray(node)) return node.map((item) => renameClaims(item, ids));
  if (typeof node !== 'object' || node === null) return node;
  const rename = (key, value) => {
    if (key === 'claims') return value.map((claim) => ids.get(claim) ?? claim);
    return key === 'titleClaim' ? (ids.get(value) ?? value) : renameClaims(value, ids);
  };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, rename(key, value)]));
}

/** For each copy, the new id of every fact: a letter, two digits and up to three letters, as the story's rules ask. */
function nameCopies(facts, times) {
  const taken = new Set(facts.map(({ id }) => id));
  const free = freeIds(taken);
  return Array.from({ length: times }, (_none, copy) =>
    copy === 0 ? new Map() : new Map(facts.map(({ id }) => [id, free.next().value])),
  );
}

function* freeIds(taken) {
  for (let n = 0; n < 26 ** 3 * 100; n += 1) {
    const letter = (at) => String.fromCharCode(65 + (Math.floor(n / at) % 26));
    const id = `${letter(100)}${String(n % 100).padStart(2, '0')}${letter(67_600)}${letter(2600)}`;
    if (!taken.has(id)) yield id;
  }
  throw new Error('There are more facts to copy than there are ids.');
}
