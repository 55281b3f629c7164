import { csvFormatRow } from 'd3';
import { fill } from '../i18n/messages.ts';
import { listAnchors, listSteps } from '../model/steps.ts';
import type { Block } from '../model/types.ts';
import { tablePath } from './blocks.ts';
import { nameStep, type Pictures, type PlainTable } from './chapters.ts';
import type { LocalizedContent } from './content.ts';
import { voiceOf } from './evidence.ts';
import { plainText } from './lines.ts';
import type { DownloadView, PictureFile } from './notes.ts';
import { toPictureViews } from './pictures.ts';

/** A published fact as data: dates as the story knows them (`2025`, `2025-11` or `2025-11-22`), null where there is none. */
type Statement = {
  id: string;
  statement: string;
  voice: string;
  date: string | null;
  confidence: string;
  sources: { publisher: string; title: string; date: string | null; url: string | null }[];
};

/** Every fact that may be published, in the order of the content. */
export function toStatements(content: LocalizedContent): Statement[] {
  const { facts, held } = content.story;
  return facts
    .filter(({ id }) => !held.includes(id))
    .map(({ id, statement, attributedTo, date, confidence, sources }) => ({
      id,
      statement,
      voice: voiceOf(attributedTo, content),
      date,
      confidence,
      sources: sources.map((source) => {
        const { publisher, title, date, url } = content.source(source);
        return { publisher, title, date, url };
      }),
    }));
}

/** Statements as rows of a table, names of columns first; sources are parted by ` | `. */
export function statementRows(statements: readonly Statement[]): string[][] {
  return [
    ['id', 'statement', 'voice', 'date', 'confidence', 'sources'],
    ...statements.map(({ id, statement, voice, date, confidence, sources }) => [
      id,
      statement,
      voice,
      date ?? '',
      confidence,
      sources
        .map(({ publisher, title, url }) =>
          [publisher, title, url].filter((part) => part !== null).join(', '),
        )
        .join(' | '),
    ]),
  ];
}

/** Where the files of a picture stand, from the path of a language: without the dot and what follows it. */
export const picturePath = (id: string) => `pictures/${id}`;

/** Where the table of a picture stands as a file, from the path of a language. */
export const plainTablePath = (id: string) => `${picturePath(id)}.csv`;

/** Every picture of the story in reading order, by the step that shows it. */
export function listPictures(content: LocalizedContent): PictureFile[] {
  return listSteps(content.story).map(({ step: { id } }) => {
    const { label, lang } = nameStep(id, content);
    return { id, name: label, ...(lang !== undefined && { lang }) };
  });
}

/** A file of the story's data with its contents, which the build writes. */
type Download = DownloadView & { contents: string };

/** The story's data as files: all statements as JSON and CSV, then as CSV every table of the details and behind the pictures. */
export function toDownloads(
  content: LocalizedContent,
  pictures: Pictures = toPictureViews(content),
): Download[] {
  const { story, words, locale, language } = content;
  const w = words.interface;
  const statements = toStatements(content);
  const file = (path: string, name: string, contents: string): Download => ({
    path,
    name,
    format: path.endsWith('.csv') ? 'CSV' : 'JSON',
    size: sizeInWords(contents, language.tag),
    contents,
  });
  const table = (path: string, caption: string, rows: string[][]) =>
    file(path, fill(w.downloadTable, { caption: caption.replace(/[.。]$/, '') }), formatCsv(rows));
  const whole = { title: words.opening.headline, asOf: story.meta.asOf, language: locale, statements };
  return [
    file('data/statements.json', w.downloadStatements, `${JSON.stringify(whole, null, 1)}\n`),
    file('data/statements.csv', w.downloadStatements, formatCsv(statementRows(statements))),
    ...story.chapters.flatMap(({ id }) =>
      listTables(id, words).map((block, index) =>
        table(tablePath(id, index + 1), plainText(block.caption.text, content), tableRows(block, content)),
      ),
    ),
    ...listPictures(content).flatMap(({ id, name }) => {
      const behind = pictures[id]?.table;
      return behind === undefined ? [] : [table(plainTablePath(id), name, plainRows(behind))];
    }),
  ];
}

/** Names that files of pictures had while each was a chapter's, by the kind of picture. */
const oldKinds = { map: 'map', matrix: 'matrix', counts: 'bars', timeline: 'timeline' } as const;

/**
 * Names under which files were given away once, each with the file that has taken its place: the build writes it under
 * both. Paths are from the path of a language.
 */
export function listFileAliases({ story, words }: LocalizedContent): { from: string; to: string }[] {
  const chapters = new Map(story.chapters.map(({ id }) => [id, id]));
  const anchors = listAnchors(story);
  for (const [old, anchor] of Object.entries(story.aliases.anchors))
    if (!chapters.has(old) && anchors.has(anchor)) chapters.set(old, anchors.get(anchor) ?? '');
  return [...chapters].flatMap(([old, id]) => {
    const steps = story.chapters.find((chapter) => chapter.id === id)?.steps ?? [];
    const pictures = Object.entries(oldKinds).flatMap(([kind, oldKind]) => {
      const step = steps.find(({ picture }) => picture.kind === kind);
      if (step === undefined) return [];
      const from = `${old}-${oldKind}`;
      const images = ['svg', 'png'].map((format) => ({
        from: `${picturePath(from)}.${format}`,
        to: `${picturePath(step.id)}.${format}`,
      }));
      return [...images, { from: `data/${from}.csv`, to: plainTablePath(step.id) }];
    });
    const tables =
      old === id
        ? []
        : listTables(id, words).map((_, at) => ({ from: tablePath(old, at + 1), to: tablePath(id, at + 1) }));
    return [...pictures, ...tables];
  });
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** The tables of a chapter's details, in reading order. */
function listTables(chapter: string, words: LocalizedContent['words']): TableBlock[] {
  const { details = [] } = words.chapters[chapter] ?? {};
  return details.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

function plainRows({ columns, rows }: PlainTable): string[][] {
  return [columns, ...rows.map(({ cells }) => cells)];
}

/** A table's rows, its columns first; an empty cell says, as on the page, that nothing was found. */
function tableRows(table: TableBlock, content: LocalizedContent): string[][] {
  const nothing = content.words.interface.nothingFound;
  return [
    table.columns,
    ...table.rows.map(({ head, cells }) => [
      plainText(head, content),
      ...cells.map((cell) => (cell === null ? nothing : plainText(cell.text, content))),
    ]),
  ];
}

/** Rows as CSV by RFC 4180, with CRLF after every row and no byte-order mark. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${csvFormatRow([...row])}\r\n`).join('');
}

/** `84 kilobytes`: thousands of bytes as they lie on disk, never less than one. */
function sizeInWords(contents: string, tag: string): string {
  const kilobytes = Math.max(1, Math.round(new TextEncoder().encode(contents).length / 1000));
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'long',
  }).format(kilobytes);
}
