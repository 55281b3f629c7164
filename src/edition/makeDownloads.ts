import { fill } from '../i18n/fill.ts';
import { writeCsv } from '../lib/writeCsv.ts';
import type { Block } from '../story/types.ts';
import type { PlainTable } from './chapterViews.ts';
import type { Context } from './context.ts';
import { listPictures, splitPictureId } from './listPictures.ts';
import { plainText } from './makeLine.ts';
import { makeMapView } from './makeMapView.ts';
import { makeMapTable, makeTimelineTable } from './makePlainTables.ts';
import { makeStatements, statementRows } from './makeStatements.ts';
import type { MapView } from './mapView.ts';
import type { DownloadView } from './notesViews.ts';

/** A file of the story's data with its contents, which the build writes. */
export type Download = DownloadView & { contents: string };

/** The story's data as files: all statements as JSON and CSV, then as CSV every table of the chapters and those behind maps and timelines. */
export function makeDownloads(context: Context): Download[] {
  const { story, words, locale, language } = context;
  const w = words.interface;
  const statements = makeStatements(context);
  const map = makeMapView(context);
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
            tablePath(id, index),
            fill(w.downloadTable, { caption: trim(plainText(table.caption.text, context)) }),
            writeCsv(tableRows(table, context)),
          ),
        ),
    ),
    ...listPictures(context).flatMap(({ id, name }) => {
      const table = plainTableOf(id, map, context);
      return table === undefined
        ? []
        : [
            file(
              plainTablePath(id),
              fill(w.downloadTable, { caption: trim(name) }),
              writeCsv(plainRows(table)),
            ),
          ];
    }),
  ];
}

/** Where the table of a picture stands as a file, from the path of a language. */
export const plainTablePath = (picture: string) => `data/${picture}.csv`;

/** The table behind a map or a timeline; none for pictures that draw a table of their chapter. */
function plainTableOf(picture: string, map: MapView, context: Context): PlainTable | undefined {
  const { chapter, kind } = splitPictureId(picture);
  if (kind === 'map') return makeMapTable(chapter, map, context);
  const block = context.words.chapters[chapter]?.blocks.find((one) => one.kind === 'timeline');
  return kind === 'timeline' && block?.kind === 'timeline' ? makeTimelineTable(block, context) : undefined;
}

function plainRows({ columns, rows }: PlainTable): string[][] {
  return [columns, ...rows.map(({ cells }) => cells)];
}

const trim = (sentence: string) => sentence.replace(/[.。]$/, '');

/** Where the `index`th table of a chapter stands as a file, counted from 0; from the path of a language. */
export const tablePath = (chapter: string, index: number) => `data/${chapter}-${index + 1}.csv`;

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
