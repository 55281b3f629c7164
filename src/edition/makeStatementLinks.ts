import type { Sentence } from '../story/types.ts';
import { walkWords } from '../story/walkWords.ts';
import type { ChapterView } from './chapterViews.ts';
import type { Context } from './context.ts';
import { proposalTitle } from './makeTitle.ts';
import type { StatementsView } from './notesViews.ts';
import { plainTitle } from './plainTitle.ts';

/** For each source, by its number, where the statements that rest on it stand. */
export function makeStatementLinks(
  chapters: readonly ChapterView[],
  context: Context,
): Record<number, StatementsView> {
  const { story, words, href, countryName } = context;
  const links: Record<number, StatementsView> = {};
  const linksOf = (number: number) => (links[number] ??= { chapters: [], cards: [] });

  for (const { id, notes } of chapters)
    for (const { number, evidence } of notes)
      for (const source of new Set(evidence.flatMap(({ sources }) => sources.map(({ number }) => number)))) {
        const { chapters: told } = linksOf(source);
        const last = told.at(-1);
        if (last?.id === id) last.notes.push(number);
        else told.push({ id, name: words.chapters[id]?.nav ?? id, notes: [number] });
      }

  const addCard = (name: string, address: string, tree: unknown) => {
    for (const source of sourcesIn(tree, context)) linksOf(source).cards.push({ name, href: address });
  };
  for (const { slug } of story.proposals)
    addCard(
      plainTitle(proposalTitle(slug, context), words.interface),
      href({ kind: 'proposal', slug }),
      words.proposals[slug],
    );
  for (const { code, slug } of story.participants)
    addCard(countryName(code), href({ kind: 'country', slug }), words.countries[code]);
  // Terms stand beside the sources, in the story and on the page of notes alike.
  for (const [id, { term, meaning }] of Object.entries(words.glossary)) addCard(term, `#term-${id}`, meaning);
  return links;
}

/** Numbers of the sources that the sentences of a tree of words rest on. */
function sourcesIn(tree: unknown, context: Context): Set<number> {
  const numbers = new Set<number>();
  const onSentence = ({ claims }: Sentence) =>
    claims.forEach((claim) =>
      context.fact(claim).sources.forEach((source) => numbers.add(context.sourceNumber(source))),
    );
  walkWords(tree, '', { onSentence });
  return numbers;
}
