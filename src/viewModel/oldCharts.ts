import { layoutBars } from '../charts/layoutBars.ts';
import { layoutTimeline } from '../charts/layoutTimeline.ts';
import { formatDate } from '../i18n/formats.ts';
import type { Block, Fact, Sentence } from '../model/types.ts';
import type { BarView, MatrixView, TableView, TimelineView, TradeBarsView } from './chapters.ts';
import { type Context, shapeOf } from './context.ts';
import { toTimelineTable } from './downloads.ts';
import { publishersOf, voiceId } from './evidence.ts';
import type { NotedLine } from './lines.ts';
import type { Whole } from './types.ts';

type MatrixBlock = Extract<Block, { kind: 'matrix' }>;

/**
 * The matrix of who said what on the day of the meeting: the facts of each topic and voice.
 *
 * @param table the table behind it, made after the matrix's point so that notes keep the reading order
 */
export function toMatrix(
  block: MatrixBlock,
  noted: (sentence: Sentence) => NotedLine,
  makeTable: () => TableView,
  context: Context,
): MatrixView {
  const point = noted(block.point);
  const table = makeTable();
  const cells = findCells(block, context.story.facts, context.story.meta.event.date);
  return {
    kind: 'matrix',
    point,
    voices: block.voices.map((speakers, at) => ({
      name: table.columns[at + 1] ?? '',
      shape: shapeOf(voiceId(speakers[0] ?? '', context)),
    })),
    rows: table.rows.map(({ head }, at) => ({ head, cells: cells[at] ?? [] })),
    publisherCount: publishersOf(cells.flat(2), context).length,
    table,
  };
}

/** By row and column, the ids of the facts that stand there, in the order of the facts. */
export function findCells(block: MatrixBlock, facts: readonly Fact[], day: string): string[][][] {
  const placed = new Set(block.rows.flatMap(({ claims }) => claims ?? []));
  const counted = facts.filter(({ id, date }) => block.sections.includes(id.charAt(0)) && date === day);
  return block.rows.map(({ topics, claims }) =>
    block.voices.map((speakers) =>
      counted
        .filter(({ id, topic }) => claims?.includes(id) || (topics.includes(topic) && !placed.has(id)))
        .filter(({ attributedTo }) => speakers.includes(attributedTo))
        .map(({ id }) => id),
    ),
  );
}

export type Mark = Whole['sentences'][string];

/** One mark for each sentence that tells facts of a cell, in the order of the facts; facts that no chapter tells have none. */
export function marksOf(claims: readonly string[], sentences: Whole['sentences']): Mark[] {
  const marks = claims.flatMap((claim) => sentences[claim] ?? []);
  return marks.filter(({ href }, at) => marks.findIndex((mark) => mark.href === href) === at);
}

type TimelineBlock = Extract<Block, { kind: 'timeline' }>;

/** Dated sentences, and the axis on which those with a mark stand, up to the day the story is as of. */
export function toTimeline(
  block: TimelineBlock,
  noted: (sentence: Sentence) => NotedLine,
  context: Context,
): TimelineView {
  const { story, language, figure } = context;
  const isoOf = (date: string) => String(story.values[date]?.value ?? '');
  const drawn = block.items.flatMap(({ date, mark, label, place }, line) =>
    mark === undefined || label === undefined
      ? []
      : [
          {
            line,
            kind: Object.keys(block.kinds).indexOf(mark),
            date: figure(date, 'short'),
            iso: isoOf(date),
            label,
            isMeeting: isoOf(date) === story.meta.event.date,
            ...(place === undefined ? {} : { place }),
          },
        ],
  );
  const layout = layoutTimeline(
    drawn.map(({ iso, date, label }) => ({ iso, label: `${date} ${label}` })),
    story.meta.asOf,
  );
  return {
    kind: 'timeline',
    point: noted(block.point),
    kinds: Object.values(block.kinds),
    items: block.items.map(({ date, sentence }) => ({
      date: figure(date),
      iso: isoOf(date),
      line: noted(sentence),
    })),
    drawn,
    layout,
    years: layout.ticks.map(({ iso }) => formatDate(iso, language, 'year')),
    end: formatDate(story.meta.asOf, language),
    publisherCount: publishersOf(
      block.items.flatMap(({ sentence }) => sentence.claims),
      context,
    ).length,
    table: toTimelineTable(block, context),
  };
}

type TradeBarsBlock = Extract<Block, { kind: 'trade-bars' }>;
type Names = readonly (string | null)[];

/** Trade by country in two counts, from figures by name; totals have a scale of their own. */
export function toTradeBars(
  block: TradeBarsBlock,
  noted: (sentence: Sentence) => NotedLine,
  makeTable: () => TableView,
  context: Context,
): TradeBarsView {
  const { story, countryName, href } = context;
  const point = noted(block.point);
  const named = ({ values }: { values: Names }) => values.map((name) => numberOf(name, context));
  const [totals] = layoutBars([{ id: block.totals, values: named({ values: block.totals }) }]);
  const groups = layoutBars(block.groups.map((group) => ({ id: group, values: named(group) }))).map(
    ({ id: { country, values, note }, shares }) => ({
      code: country,
      name: countryName(country),
      href: href({
        kind: 'country',
        slug: story.participants.find(({ code }) => code === country)?.slug ?? country,
      }),
      bars: barsOf(values, shares, context),
      ...(note === undefined ? {} : { note: noted(note) }),
    }),
  );
  const table = makeTable();
  const claims = [
    ...[block.totals, ...block.groups.map(({ values }) => values)].flatMap((names) =>
      names.flatMap((name) => claimOf(name, context)),
    ),
    ...block.groups.flatMap(({ note }) => note?.claims ?? []),
  ];
  return {
    kind: 'trade-bars',
    point,
    counts: table.columns.slice(1, 1 + block.totals.length),
    totals: barsOf(block.totals, totals?.shares ?? [], context),
    groups,
    publishers: publishersOf(claims, context),
    table,
  };
}

function barsOf(names: Names, shares: readonly (number | null)[], context: Context): BarView[] {
  return names.map((name, at) => {
    const share = shares[at] ?? null;
    if (name === null || share === null) return null;
    return { text: context.figure(name), share, claim: claimOf(name, context).join(' ') };
  });
}

function claimOf(name: string | null, { story }: Context): string[] {
  const claim = name === null ? null : (story.values[name]?.claim ?? null);
  return claim === null ? [] : [claim];
}

function numberOf(name: string | null, { story }: Context): number | null {
  return name === null ? null : Number(story.values[name]?.value);
}
