import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { layoutTimeline } from '../charts/layoutTimeline.ts';
import type { TimelineView, TradeBarsView } from '../viewModel/chapters.ts';
import type { NotedLine } from '../viewModel/lines.ts';
import { renderBars, renderMatrix, renderTimeline } from './oldCharts.tsx';
import { type Body, innerWidth } from './Picture.tsx';
import { type FontMetrics, RenderContextProvider } from './SvgText.tsx';

/** Every letter half as wide as high. */
const letters: FontMetrics = {
  holds: () => true,
  measure: (text, { size }) => (text.length * size) / 2,
  outline: () => '',
};
const long = 'A very long label that goes on and on, as labels in some languages do '.repeat(3).trim();
const line = (text: string): NotedLine => ({ spans: [text], claims: [], note: 0, voices: [] });
const table = { kind: 'table' as const, caption: line(''), columns: [], rows: [], numeric: true, csv: '' };

/** Where each line of words ends on the right; all are set from their left. */
function endsOf({ node }: Body): number[] {
  const html = renderToStaticMarkup(
    <RenderContextProvider value={{ letters, as: 'words' }}>{node}</RenderContextProvider>,
  );
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
  return [...html.matchAll(/<text x="([\d.-]+)"[^>]*textLength="([\d.]+)"/g)].map(
    ([, x, length]) => Number(x) + Number(length),
  );
}

describe('the matrix', () => {
  const voices = ['one', 'two'].map((name) => ({ name, shape: 'reported' }));
  const matrix = (rows: { head: string; cells: string[][] }[]) => ({
    kind: 'matrix' as const,
    point: line(''),
    voices,
    rows,
    publisherCount: 0,
    table,
  });
  const sentences = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`A${at}`, { href: `#${at}`, text: '' }]),
  );
  const draw = (rows: { head: string; cells: string[][] }[]) =>
    renderMatrix(matrix(rows), sentences, 'key', letters);

  test('without rows is still a picture with its key', () => {
    expect(draw([]).height).toBeGreaterThan(0);
    expect(endsOf(draw([]))).not.toEqual([]);
  });

  test('grows by the lines of a very long topic, which stays in its column', () => {
    const short = draw([{ head: 'x', cells: [[], []] }]);
    const tall = draw([{ head: long, cells: [[], []] }]);
    expect(tall.height).toBeGreaterThan(short.height);
    expect(Math.max(...endsOf(tall))).toBeLessThan(innerWidth);
  });

  test('gives more marks than a line holds a second one', () => {
    const few = draw([{ head: 'x', cells: [['A0'], []] }]);
    const many = draw([{ head: 'x', cells: [Object.keys(sentences), []] }]);
    expect(many.height).toBeGreaterThan(few.height);
  });
});

describe('the bars', () => {
  const bars = (groups: TradeBarsView['groups']): TradeBarsView => ({
    kind: 'trade-bars',
    point: line(''),
    counts: ['one count', 'another count'],
    totals: [null, null],
    groups,
    publishers: [],
    table,
  });
  const group = (code: string, share: number | null) => ({
    code,
    name: code,
    href: '',
    bars: [share === null ? null : { text: 'US$43.82 billion', share, claim: '' }, null],
  });
  const draw = (groups: TradeBarsView['groups']) =>
    renderBars(bars(groups), { words: { nothingFound: 'none' }, marks: { colon: ': ' } }, letters);
  const widths = (body: Body) =>
    [
      ...renderToStaticMarkup(
        <RenderContextProvider value={{ letters, as: 'words' }}>{body.node}</RenderContextProvider>,
      ).matchAll(/<rect x="170.5"[^>]*? width="([\d.]+)"/g),
    ].map(([, width]) => Number(width));

  test('without groups or totals say that nothing was found', () => {
    expect(endsOf(draw([]))).not.toEqual([]);
  });

  test('the longest and its figure fit the picture; equal shares are equally long; a share of 0 can still be seen', () => {
    const body = draw([group('A', 1), group('B', 1), group('C', 0), group('D', null)]);
    expect(Math.max(...endsOf(body))).toBeLessThanOrEqual(innerWidth + 1);
    const [a = 0, b = 0, c = 0, ...more] = widths(body);
    expect(a).toBe(b);
    expect(c).toBeGreaterThan(0);
    expect(more).toEqual([]);
  });
});

describe('the timeline', () => {
  const timeline = (dates: string[], label = 'an event'): TimelineView => ({
    kind: 'timeline',
    point: line(''),
    kinds: ['one', 'two'],
    items: [],
    drawn: dates.map((iso, at) => ({ line: at, kind: 0, date: iso, iso, label, isMeeting: at === 0 })),
    layout: layoutTimeline(
      dates.map((iso) => ({ iso, label })),
      '2026-01-01',
    ),
    years: [],
    end: '2026',
    publisherCount: 0,
    table: { columns: [], rows: [] },
  });

  test('without events still shows the day it is as of', () => {
    expect(endsOf(renderTimeline(timeline([]), 'as of 2026', letters))).not.toEqual([]);
  });

  test('one event, and ten on the same day, each have their label', () => {
    const labels = (dates: string[]) => endsOf(renderTimeline(timeline(dates), 'as of', letters)).length;
    const [one, ten] = [1, 10].map((length) => labels(Array.from({ length }, () => '2025-04-26')));
    expect((ten ?? 0) - (one ?? 0)).toBe(9 * 2);
    expect(one).toBeGreaterThan(labels([]));
  });
});
