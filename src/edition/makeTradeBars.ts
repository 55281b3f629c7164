import { layoutBars } from '../charts/layoutBars.ts';
import type { Block, Sentence } from '../story/types.ts';
import type { BarView, TableView, TradeBarsView } from './chapterViews.ts';
import type { Context } from './context.ts';
import type { NotedLine } from './lines.ts';
import { publishersOf } from './makeEvidence.ts';

type TradeBarsBlock = Extract<Block, { kind: 'trade-bars' }>;
type Names = readonly (string | null)[];

/** Trade by country in two counts, from figures by name; totals have a scale of their own. */
export function makeTradeBars(
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
