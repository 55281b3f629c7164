import { formatCsv } from '../export/csv.ts';
import { fill } from '../i18n/messages.ts';
import { type Block, stopId } from '../model/types.ts';
import type { PlainTable } from './chapters.ts';
import type { Context } from './context.ts';
import { plainText } from './lines.ts';
import { type MapView, toMapView } from './map.ts';
import type { DownloadView, PictureView } from './noteViews.ts';
import { statementRows, toStatements } from './statements.ts';
import { nameRoute } from './titles.ts';

/** Kinds of blocks that are drawn, by the name of their picture. */
const drawnKinds: Record<string, string> = { matrix: 'matrix', 'trade-bars': 'bars', timeline: 'timeline' };

/** Where the files of a picture stand, from the path of a language: without the dot and what follows it. */
export const picturePath = (id: string) => `pictures/${id}`;

/** The chapter that a picture belongs to and what kind of picture it is: no kind has a hyphen, and chapters may. */
export function splitPictureId(id: string): { chapter: string; kind: string } {
  const at = id.lastIndexOf('-');
  return { chapter: id.slice(0, at), kind: id.slice(at + 1) };
}

/** Every picture of the story in reading order: charts, and the map of each chapter that says what its map shows. */
export function listPictures(context: Context): PictureView[] {
  const { story, words } = context;
  return story.chapters.flatMap(({ id, scene }) => {
    const chapter = words.chapters[id];
    if (chapter === undefined) return [];
    const charts = chapter.blocks.flatMap((block) =>
      'point' in block && drawnKinds[block.kind] !== undefined
        ? [{ id: `${id}-${drawnKinds[block.kind]}`, name: plainText(block.point.text, context) }]
        : [],
    );
    const title = plainText(chapter.title, context);
    return scene === undefined || (chapter.picture ?? []).length === 0
      ? charts
      : [...charts, { id: `${id}-map`, name: fill(words.interface.mapName, { title }) }];
  });
}

/** The drawn entries of a timeline as rows: when, what, of which kind, where. */
export function toTimelineTable(
  block: Extract<Block, { kind: 'timeline' }>,
  { words, figure, story }: Context,
): PlainTable {
  const { when, what, kind, where } = words.interface;
  return {
    columns: [when, what, kind, where],
    rows: block.items.flatMap(({ date, mark, label, place, sentence }) =>
      mark === undefined || label === undefined
        ? []
        : [
            {
              cells: [figure(date), label, block.kinds[mark] ?? '', nameOfPlace(place)],
              claims: sentence.claims,
            },
          ],
    ),
  };

  function nameOfPlace(id: string | undefined): string {
    return id !== undefined && story.places.some((place) => place.id === id)
      ? (words.names.places[id] ?? id)
      : '';
  }
}

/** What a chapter's map shows, as rows: the countries lit on it, its places and its routes, each with what is said of it there. */
export function toMapTable(chapter: string, map: MapView, context: Context): PlainTable {
  const { story, words, countryName, language } = context;
  const scene = map.scenes[chapter];
  const { marks } = language;
  const { onMap, what, details, country, place, venue, route } = words.interface;
  const placeName = (id: string) => words.names.places[id] ?? id;
  const nameOf = (id: string) =>
    story.participants.some(({ code }) => code === id) ? countryName(id) : placeName(id);
  const { places = [], figures = {} } = story.chapters.find(({ id }) => id === chapter)?.scene ?? {};
  return {
    columns: [onMap, what, details],
    rows: [
      ...(scene?.lit ?? []).map((code) => {
        const claim = story.values[figures[code] ?? '']?.claim ?? null;
        return {
          cells: [countryName(code), country, scene?.figures[code] ?? ''],
          claims: claim === null ? [] : [claim],
        };
      }),
      ...places.map((id) => ({
        cells: [
          placeName(id),
          id === story.meta.event.place ? venue : place,
          (story.places.find((one) => one.id === id)?.countries ?? []).map(countryName).join(marks.comma),
        ],
        claims: [],
      })),
      ...map.routes
        .filter(({ id }) => scene?.routes.includes(id))
        .map((drawn) => {
          const { via = [], claims = [] } = story.routes.find(({ id }) => id === drawn.id) ?? {};
          const stops = via.map((stop) => nameOf(stopId(stop)));
          return {
            cells: [nameRoute(drawn, { words: words.interface, marks }), route, stops.join(' – ')],
            claims,
          };
        }),
    ],
  };
}

/** A file of the story's data with its contents, which the build writes. */
export type Download = DownloadView & { contents: string };

/** The story's data as files: all statements as JSON and CSV, then as CSV every table of the chapters and those behind maps and timelines. */
export function toDownloads(context: Context): Download[] {
  const { story, words, locale, language } = context;
  const w = words.interface;
  const statements = toStatements(context);
  const map = toMapView(context);
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
    file('data/statements.csv', w.downloadStatements, formatCsv(statementRows(statements))),
    ...story.chapters.flatMap(({ id }) =>
      (words.chapters[id]?.blocks ?? [])
        .filter((block) => block.kind === 'table')
        .map((table, index) =>
          file(
            tablePath(id, index),
            fill(w.downloadTable, { caption: trim(plainText(table.caption.text, context)) }),
            formatCsv(tableRows(table, context)),
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
              formatCsv(plainRows(table)),
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
  if (kind === 'map') return toMapTable(chapter, map, context);
  const block = context.words.chapters[chapter]?.blocks.find((one) => one.kind === 'timeline');
  return kind === 'timeline' && block?.kind === 'timeline' ? toTimelineTable(block, context) : undefined;
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
