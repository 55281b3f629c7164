import { fill } from '../i18n/fill.ts';
import { writeCsv } from '../lib/writeCsv.ts';
import type { Block } from '../story/types.ts';
import type { Context } from './context.ts';
import { plainText } from './makeLine.ts';
import { makeStatements, statementRows } from './makeStatements.ts';
import type { DownloadView } from './types.ts';

/** A file of the story's data with its contents, which the build writes. */
export type Download = DownloadView & { contents: string };

/** The story's data as files: all statements as JSON and CSV, then every table of the chapters as CSV. */
export function makeDownloads(context: Context): Download[] {
  const { story, words, locale, language } = context;
  const w = words.interface;
  const statements = makeStatements(context);
  const file = (path: string, name: string, contents: string): Download => ({
    path,
    name,
    format: path.endsWith('.csv') ? 'CSV' : 'JSON',
    size: sizeInWords(contents, language.tag),
    contents,
  });
  const whole = { title: words.opening.headline, asOf: story.meta.asOf, language: locale, statements };
  return [
    file('data/statements.json', w.downloadStatements, `${JSON.stringify(whole, null, 1)}\n`),
    file('data/statements.csv', w.downloadStatements, writeCsv(statementRows(statements))),
    ...story.chapters.flatMap(({ id }) =>
      (words.chapters[id]?.blocks ?? [])
        .filter((block) => block.kind === 'table')
        .map((table, index) =>
          file(
            `data/${id}-${index + 1}.csv`,
            fill(w.downloadTable, { caption: plainText(table.caption.text, context).replace(/[.。]$/, '') }),
            writeCsv(tableRows(table, context)),
          ),
        ),
    ),
  ];
}

/** A table's rows, its columns first; an empty cell says, as on the page, that nothing was found. */
function tableRows(table: Extract<Block, { kind: 'table' }>, context: Context): string[][] {
  const nothing = context.words.interface.nothingFound;
  return [
    table.columns,
    ...table.rows.map(({ head, cells }) => [
      plainText(head, context),
      ...cells.map((cell) => (cell === null ? nothing : plainText(cell.text, context))),
    ]),
  ];
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
