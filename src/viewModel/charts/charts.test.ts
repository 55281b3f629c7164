import { describe, expect, it } from 'vitest';
import type { Fact, Story, Words } from '../../model/types.ts';
import type { LocalizedContent } from '../content.ts';
import { type CountsData, type CountsWords, toCountsView, toShortFigures } from './counts.ts';
import { toFollowUpsView } from './followUps.ts';
import { findCells, type MatrixData } from './matrix.ts';
import { type RatesData, toRatesView } from './rates.ts';
import { toTimelineView } from './timeline.ts';

const money = (value: number) => ({ type: 'money', value, currency: 'USD', claim: 'F10' });
const percent = (value: number) => ({ type: 'percent', value, claim: 'I05' });
const date = (value: string) => ({ type: 'date', value, claim: 'D01' });
const values = {
  big: money(43_820_000_000),
  small: money(3_860_000_000),
  tiny: money(964_000_000),
  low: percent(20),
  high: percent(145),
  talks: date('2025-05-12'),
  early: date('2020-07-16'),
  month: date('2025-11'),
  year: date('2024'),
};
const locales = {
  en: { tag: 'en-GB', lang: 'en', dir: 'ltr', gap: ' ', money: 'symbol', weekdayComma: false },
  ru: { tag: 'ru-RU', lang: 'ru', dir: 'ltr', gap: ' ', money: 'short', weekdayComma: true },
  zh: { tag: 'zh-Hans-CN', lang: 'zh-Hans', dir: 'ltr', gap: '', money: 'name', weekdayComma: true },
};

/** A story of no more than charts need. */
function contextOf(language: keyof typeof locales = 'en', after: object[] = []): LocalizedContent {
  const story = {
    meta: { asOf: '2026-12-01', event: { date: '2025-04-26' }, locales: ['en'] },
    values,
    words: {},
    proposals: [
      { number: 2, slug: 'second' },
      { number: 1, slug: 'first' },
    ],
  } as unknown as Story;
  const words = {
    names: {
      units: {},
      statuses: { signed: 'Signed', announced: 'Announced', 'nothing-found': 'Nothing found' },
      countries: {},
    },
    interface: { nothingFound: 'Nothing found' },
    proposals: { first: { title: 'First', after }, second: { title: 'Second', after: [] } },
  } as unknown as Words;
  return {
    story,
    words,
    language: { ...locales[language], marks: { colon: ': ', comma: ', ' } },
    langAt: () => undefined,
    figure: (name: string, variant?: string) => `${name}${variant === undefined ? '' : `|${variant}`}`,
    countryName: (code: string) => `Country ${code}`,
  } as unknown as LocalizedContent;
}

describe('toRatesView', () => {
  const step = (day: string, rate: string) => ({ date: day, rate, claim: 'I05' });
  const data: RatesData = {
    from: '2025-04-02',
    to: '2025-04-26',
    meeting: '2025-04-26',
    series: [{ id: 'us', steps: [step('2025-04-02', 'low'), step('2025-04-09', 'high')], claims: ['X12'] }],
    events: [{ id: 'geneva', date: 'talks', claim: 'I11' }],
  };
  const words = {
    series: { us: 'US rate' },
    events: { geneva: 'Geneva' },
    meeting: 'The meeting',
  };

  it('has numbers to draw and words to read, with the facts of each series once', () => {
    const [series] = toRatesView(data, words, [], contextOf()).series;
    expect(series?.points.map(({ rate, words: text }) => [rate, text])).toEqual([
      [20, 'low'],
      [145, 'high'],
    ]);
    expect(series?.claims).toEqual(['X12', 'I05']);
  });

  it('names the first day, every seventh and the last, none of them close to it', () => {
    const { ticks } = toRatesView(data, words, [], contextOf());
    expect(ticks.map(({ iso }) => iso)).toEqual(['2025-04-02', '2025-04-09', '2025-04-16', '2025-04-26']);
  });

  it('shows the later events a step asks for', () => {
    expect(toRatesView(data, words, [], contextOf()).events).toEqual([]);
    expect(toRatesView(data, words, ['geneva'], contextOf()).events).toEqual([
      { id: 'geneva', iso: '2025-05-12', date: 'talks|short', words: 'Geneva', claims: ['I11'] },
    ]);
  });
});

describe('toShortFigures', () => {
  it.each([
    ['en', ['43.8', '3.9'], 'billion US dollars'],
    ['ru', ['43,8', '3,9'], 'млрд долларов США'],
    ['zh', ['438.2', '38.6'], '亿美元'],
  ] as const)('has numbers in %s, and what they are in once', (language, texts, unit) => {
    const short = toShortFigures(['big', 'small'], contextOf(language));
    expect([...short.texts.values()]).toEqual(texts);
    expect(short.unit).toBe(unit);
  });

  it('leaves amounts of two magnitudes their own words', () => {
    expect(toShortFigures(['big', 'tiny'], contextOf()).unit).toBeUndefined();
  });
});

describe('toCountsView', () => {
  const data: CountsData = {
    counts: ['customs', 'bank'],
    year: 'year',
    totals: ['big', 'small'],
    groups: [
      { country: 'AAA', values: ['big', 'small'], note: true },
      { country: 'BBB', values: ['small', null] },
    ],
    balance: { exports: 'big', imports: 'small' },
  };
  const words: CountsWords = {
    counts: { customs: 'Customs', bank: 'Bank' },
    notes: { AAA: { text: 'Another count.', claims: ['F30'] } },
    balance: { exports: 'Out', imports: 'In' },
  };

  it('notes which figure is another’s, and has none where a count has none', () => {
    const view = toCountsView(data, words, 'countries', contextOf());
    const groups = view.kind === 'countries' ? view.groups : [];
    expect(groups.map(({ noted, note }) => [noted, note])).toEqual([
      [1, 'Another count.'],
      [undefined, undefined],
    ]);
    expect(groups[1]?.bars[1]).toBeNull();
  });

  it('lets exports flow out and imports in', () => {
    const view = toCountsView(data, words, 'balance', contextOf());
    expect(view.kind === 'countries' ? [] : view.bars.map(({ name, flow }) => [name, flow])).toEqual([
      ['Out', 'out'],
      ['In', 'in'],
    ]);
  });
});

describe('findCells', () => {
  const day = '2025-04-26';
  const fact = (id: string, attributedTo: string, topic: string, on: string | null = day) =>
    ({ id, attributedTo, topic, date: on }) as Fact;
  const data = (rows: MatrixData['rows']): MatrixData => ({
    sections: ['A'],
    voices: [['host'], ['joint']],
    rows,
  });

  it('puts a fact where its topic and its voice meet', () => {
    const facts = [fact('A01', 'joint', 'trade'), fact('A02', 'host', 'other')];
    expect(findCells(data([{ id: 'trade', topics: ['trade'] }]), facts, day)).toEqual([[[], ['A01']]]);
  });

  it('takes a fact that a row names out of the row of its topic', () => {
    const rows = [
      { id: 'trade', topics: ['trade'] },
      { id: 'named', topics: [], claims: ['A01'] },
    ];
    expect(findCells(data(rows), [fact('A01', 'host', 'trade')], day)).toEqual([
      [[], []],
      [['A01'], []],
    ]);
  });

  it('counts no facts of another day or another section', () => {
    const facts = [fact('A01', 'host', 'trade', '2022-06-08'), fact('E01', 'host', 'trade')];
    expect(findCells(data([{ id: 'trade', topics: ['trade'] }]), facts, day)).toEqual([[[], []]]);
  });
});

describe('toTimelineView', () => {
  const words = {
    kinds: { talks: 'Talks' },
    events: { a: 'A', b: 'B' },
  };
  const data = {
    events: [
      { id: 'b', date: 'month', kind: 'talks', claims: ['D01'], minor: true },
      { id: 'a', date: 'early', kind: 'talks', claims: ['D01'] },
    ],
  };

  it('runs from the first of January before the first event to the day the story is as of', () => {
    const view = toTimelineView(data, words, 'The meeting', contextOf());
    expect([view.from, view.to]).toEqual(['2020-01-01', '2026-12-01']);
    expect(view.ticks.map(({ words: year }) => year)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
  });

  it('has events in the order of their dates', () => {
    const { events } = toTimelineView(data, words, 'The meeting', contextOf());
    expect(events.map(({ id, isMinor }) => [id, isMinor])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });
});

describe('toFollowUpsView', () => {
  const sentence = { text: 'It happened.', claims: ['E11'] };

  it('has proposals by number, and steps only where there is a date and a status', () => {
    const after = [
      { date: 'month', status: 'signed', sentence },
      { date: 'talks', status: 'announced', sentence },
      { date: 'talks', sentence },
    ];
    const { rows } = toFollowUpsView('The meeting', contextOf('en', after));
    expect(rows.map(({ number, steps }) => [number, steps.map(({ kind }) => kind)])).toEqual([
      ['1', ['announced', 'signed']],
      ['2', []],
    ]);
  });

  it('begins with the meeting, or with a step that was over before it', () => {
    expect(toFollowUpsView('The meeting', contextOf()).from).toBe('2025-04-26');
    const before = [{ date: 'early', status: 'announced', sentence }];
    expect(toFollowUpsView('The meeting', contextOf('en', before)).from).toBe('2020-07-16');
  });
});
