import type { Block, Sentence } from '../model/types.ts';
import type { LocalizedContent } from './content.ts';
import { createFollowUps, type FollowUpsView } from './followUps.ts';
import { inLanguage, type NotedLine, plainText, type TitleView } from './lines.ts';
import { headTitle, nameProposal, type ProposalName } from './titles.ts';

/** A table; a null cell says that nothing was found. */
type TableView = {
  kind: 'table';
  caption: NotedLine;
  columns: string[];
  rows: { head: string; cells: (NotedLine | null)[] }[];
  numeric: boolean;
  /** Path of the same table as a file, from the path of its language. */
  csv: string;
  /** Language of its heads where they are not translated. */
  lang?: string;
};

/** Who came: a country, and who spoke for it with what exact title. The line is both, for its note. */
type RosterView = {
  kind: 'roster';
  rows: {
    code: string;
    slug: string;
    country: string;
    href: string;
    head: TitleView & { name: string };
    line: NotedLine;
  }[];
};

/** A piece of a detail. */
export type BlockView =
  | { kind: 'text'; lines: NotedLine[] }
  | { kind: 'list'; ordered: boolean; items: NotedLine[] }
  | { kind: 'facts'; rows: { label: string; line: NotedLine }[]; lang?: string }
  | TableView
  | { kind: 'dated'; items: { date: string; iso: string; line: NotedLine }[] }
  | { kind: 'beside'; lead: NotedLine[]; rows: (ProposalName & { points: NotedLine[] })[] }
  | RosterView
  | FollowUpsView;

type Noted = (sentence: Sentence) => NotedLine;

/**
 * Makes the blocks of a chapter's details, in the order of the calls.
 *
 * @param chapter its id, which files of its tables are named after
 * @param noted gives a sentence its note
 * @param told ids of facts that the chapter's steps state already
 */
export function createBlocks(
  chapter: string,
  noted: Noted,
  told: ReadonlySet<string>,
  content: LocalizedContent,
) {
  const toBlock = (block: Block, path: string, csv: string): BlockView => {
    switch (block.kind) {
      case 'text':
        return { kind: 'text', lines: block.sentences.map(noted) };
      case 'list':
        return { kind: 'list', ordered: block.ordered ?? false, items: block.items.map(noted) };
      case 'facts': {
        return {
          kind: 'facts',
          rows: block.rows.map(({ label, value }) => ({ label, line: noted(value) })),
          ...inLanguage(content.langAt(`${path}.rows[0].label`)),
        };
      }
      case 'table':
        return toTable(block, path, csv, noted, content);
      case 'dated':
        return {
          kind: 'dated',
          items: block.items.map(({ date, sentence }) => ({
            date: content.figure(date),
            iso: String(content.story.values[date]?.value ?? ''),
            line: noted(sentence),
          })),
        };
      case 'beside':
        return {
          kind: 'beside',
          lead: block.lead.map(noted),
          rows: block.rows.map(({ proposal, points }) => ({
            ...nameProposal(proposal, content),
            points: points.map(noted),
          })),
        };
      case 'roster':
        return toRoster(noted, content);
      case 'follow-ups':
        return createFollowUps(noted, told, content);
    }
  };
  let tables = 0;
  return (blocks: readonly Block[], path: string): BlockView[] =>
    blocks.map((block, at) => {
      if (block.kind === 'table') tables += 1;
      return toBlock(block, `${path}.blocks[${at}]`, tablePath(chapter, tables));
    });
}

/** Where the `n`th table of a chapter stands as a file, counted from 1; from the path of a language. */
export function tablePath(chapter: string, n: number): string {
  return `data/${chapter}-${n}.csv`;
}

function toTable(
  { caption, columns, numeric, rows }: Extract<Block, { kind: 'table' }>,
  path: string,
  csv: string,
  noted: Noted,
  content: LocalizedContent,
): TableView {
  const lang = content.langAt(`${path}.columns[0]`);
  return {
    kind: 'table',
    csv,
    caption: noted(caption),
    columns,
    numeric: numeric ?? false,
    rows: rows.map(({ head, cells }) => ({
      head: plainText(head, content, lang),
      cells: cells.map((cell) => (cell === null ? null : noted(cell))),
    })),
    ...inLanguage(lang),
  };
}

function toRoster(noted: Noted, content: LocalizedContent): RosterView {
  const { story, words, language, countryName, href } = content;
  return {
    kind: 'roster',
    rows: story.participants.flatMap(({ code, slug }) => {
      const head = words.countries[code]?.head;
      if (head === undefined) return [];
      const text = head.name + language.marks.comma + head.title;
      const title = headTitle(code, content);
      return [
        {
          code,
          slug,
          country: countryName(code),
          href: href({ kind: 'country', slug }),
          head: { name: head.name, ...title },
          line: noted({ text, claims: head.claims, ...inLanguage(title.lang) }),
        },
      ];
    }),
  };
}
