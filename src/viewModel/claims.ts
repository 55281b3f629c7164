import { formatDate } from '../i18n/formats.ts';
import { visitStrings } from '../model/strings.ts';
import type { Sentence } from '../model/types.ts';
import type { BlockView, ChapterView, TableView } from './chapters.ts';
import type { Context } from './context.ts';
import { sourceView, toCorrections, voiceOf } from './evidence.ts';
import { type NotedLine, plainLine, toLine } from './lines.ts';
import type { Claims, StatementsView } from './noteViews.ts';
import { plainTitle, proposalTitle } from './titles.ts';
import type { Whole } from './types.ts';

/** Every published fact and source, for a reader who asks who says so. */
export function toClaimViews(context: Context): Claims {
  const { story, words, language } = context;
  const { conflicts } = words.notes;
  return {
    claims: Object.fromEntries(
      story.facts.map(({ id, statement, attributedTo, date, confidence, sources }) => [
        id,
        {
          statement,
          voice: voiceOf(attributedTo, context),
          date: date === null ? '' : formatDate(date, language),
          confidence,
          sources,
          conflicts: conflicts.items
            .filter(({ claims }) => claims.includes(id))
            .map((sentence) => toLine(sentence, context)),
          corrections: toCorrections(context, [id]),
        },
      ]),
    ),
    sources: Object.fromEntries(story.sources.map((source) => [source.id, sourceView(source, context)])),
  };
}

/** For each source, by its number, where the statements that rest on it stand. */
export function toStatementLinks(
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
  visitStrings(tree, '', { onSentence });
  return numbers;
}

/**
 * For each fact, the sentence of a chapter that tells it most closely: the one that rests on the fewest facts, the
 * later one where two rest on as many, because the opening only sums up. A table's cell counts only where no prose does.
 */
export function indexSentences(chapters: readonly ChapterView[]): Whole['sentences'] {
  const told = new Map<string, { chapter: string; line: NotedLine }>();
  const note = (linesOf: (block: BlockView) => NotedLine[], mayReplace: boolean) => {
    for (const { id: chapter, blocks } of chapters)
      for (const line of blocks.flatMap(linesOf).filter(({ note }) => note > 0))
        for (const claim of line.claims) {
          const known = told.get(claim)?.line;
          if (known === undefined || (mayReplace && line.claims.length <= known.claims.length))
            told.set(claim, { chapter, line });
        }
  };
  note(proseOf, true);
  note((block) => cellsOf(tableOf(block)), false);
  return Object.fromEntries(
    [...told].map(([claim, { chapter, line }]) => [
      claim,
      { href: `#s-${chapter}-${line.note}`, text: plainLine(line) },
    ]),
  );
}

function proseOf(block: BlockView): NotedLine[] {
  switch (block.kind) {
    case 'text':
      return block.lines;
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.map(({ line }) => line);
    case 'dated':
    case 'timeline':
      return block.items.map(({ line }) => line);
    default:
      return [];
  }
}

function tableOf(block: BlockView): TableView | undefined {
  if (block.kind === 'table') return block;
  return block.kind === 'matrix' || block.kind === 'trade-bars' ? block.table : undefined;
}

function cellsOf(table: TableView | undefined): NotedLine[] {
  return (table?.rows ?? []).flatMap(({ cells }) => cells.filter((cell) => cell !== null));
}
