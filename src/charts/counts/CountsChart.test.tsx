import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findIllegible, measure, tooSmall, wordsOf } from '../../../tests/support/chartLabels.ts';
import { type CanvasSize, canvases } from '../shared/canvas.ts';
import { CountsChart } from './CountsChart.tsx';
import { type CountsView, layoutCounts } from './layout.ts';

// @vitest-environment happy-dom

const count = (id: string, value: number) => ({ id, value, figure: `${value} bn`, claims: ['F10'] });
const totals: CountsView = {
  kind: 'totals',
  direction: 'ltr',
  bars: [
    { ...count('a', 94.8), name: 'Customs' },
    { ...count('b', 66.2), name: 'Bank' },
  ],
};
const twoCountries: CountsView = {
  kind: 'countries',
  direction: 'ltr',
  counts: ['Customs', 'Bank'],
  nothing: 'Nothing found',
  groups: [
    { id: 'AAA', name: 'Aland', bars: [count('a', 4), count('b', 3)], noted: 1, note: 'Another count' },
    { id: 'BBB', name: 'Beland', bars: [count('a', 2), null] },
  ],
};
const draw = (view: CountsView, focus: string[] = []) =>
  render(<CountsChart view={view} focus={focus} size="small" measure={measure} />);

describe('CountsChart', () => {
  it('writes each sum under whose count it is', () => {
    const { getByText, container } = draw(totals);
    for (const words of ['Customs', '94.8 bn', 'Bank', '66.2 bn'])
      expect(getByText(words)).toBeInTheDocument();
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('tells counts apart by filling, and marks the figure that is of another count', () => {
    const { container } = draw(twoCountries);
    const bars = [...container.querySelectorAll('[data-country="AAA"] rect')];
    expect(bars.map((rect) => rect.getAttribute('data-count'))).toEqual(['0', '1']);
    expect(bars.map((rect) => rect.hasAttribute('data-noted'))).toEqual([false, true]);
  });

  it('has the country in focus alone in full tone', () => {
    const { container } = draw(twoCountries, ['BBB']);
    expect(container.querySelectorAll('[data-country="BBB"] rect[data-focus]')).toHaveLength(2);
    expect(container.querySelectorAll('[data-country="AAA"] rect[data-focus]')).toHaveLength(0);
  });

  it('says where there is no figure', () => {
    expect(draw(twoCountries).getByText('Nothing found')).toBeInTheDocument();
  });
});

type Countries = Extract<CountsView, { kind: 'countries' }>;
type Sums = Exclude<CountsView, Countries>;

const sum = (id: string, value: number, flow?: 'out' | 'in') => ({
  id,
  name: `Count ${id}`,
  value,
  figure: `US$${value} billion`,
  claims: ['F10'],
  ...(flow === undefined ? {} : { flow }),
});
const sums = (kind: Sums['kind'], ...bars: Sums['bars']): Sums => ({ kind, direction: 'ltr', bars });

const bar = (id: string, value: number) => ({ id, value, figure: `${value}`, claims: [] });
const countries: Countries = {
  kind: 'countries',
  direction: 'ltr',
  counts: ['Customs of one country', 'A development bank'],
  unit: 'billion US dollars, 2024',
  nothing: 'Nothing found',
  groups: [
    { id: 'KAZ', name: 'Kazakhstan', bars: [bar('a', 43.8), bar('b', 30.1)] },
    {
      id: 'KGZ',
      name: 'Kyrgyzstan',
      bars: [bar('a', 22.7), bar('b', 5.1)],
      noted: 1,
      note: 'By statistics of its own, and for eleven months only.',
    },
    { id: 'UZB', name: 'Uzbekistan', bars: [bar('a', 13.8), bar('b', 18)] },
    { id: 'TKM', name: 'Turkmenistan', bars: [bar('a', 10.7), bar('b', 10.6)] },
    { id: 'TJK', name: 'Tajikistan', bars: [bar('a', 3.9), null] },
  ],
};

const groupsOf = (view: Countries, size: CanvasSize, focus: string[] = []) => {
  const layout = layoutCounts(view, size, measure, focus);
  if (layout.kind !== 'groups') throw new Error('Countries are laid out in groups.');
  return layout;
};
const barsOf = (view: Sums, size: CanvasSize) => {
  const layout = layoutCounts(view, size, measure);
  if (layout.kind !== 'bars') throw new Error('Sums are laid out as bars.');
  return layout;
};
const lengthOf = (d: string) => {
  const xs = [...d.matchAll(/([\d.]+),/g)].map(([, x]) => Number(x));
  return Math.max(...xs) - Math.min(...xs);
};

describe.each(Object.entries(canvases))('layoutCounts on a %s canvas', (_, size) => {
  it('has sums as long as their values, each with name and figure', () => {
    const layout = barsOf(sums('totals', sum('a', 94.8), sum('b', 66.2)), size);
    const [a = 0, b = 0] = layout.bars.map(({ d }) => lengthOf(d));
    expect(b / a).toBeCloseTo(66.2 / 94.8, 2);
    expect(layout.mark).toBeDefined();
    expect(findIllegible(layout, size)).toEqual([]);
  });

  it('says nothing of a difference where there is none', () => {
    const layout = barsOf(sums('totals', sum('a', 5), sum('b', 5)), size);
    expect(layout.mark).toBeUndefined();
    expect(lengthOf(layout.bars[0]?.d ?? '')).toBe(lengthOf(layout.bars[1]?.d ?? ''));
  });

  it('points what goes out and what comes in in opposite directions, from one line', () => {
    const layout = barsOf(sums('balance', sum('out', 71.2, 'out'), sum('in', 35.1, 'in')), size);
    const [out = 0, into = 0] = layout.bars.map(({ d }) => lengthOf(d));
    expect(into / out).toBeCloseTo(35.1 / 71.2, 2);
    expect(findIllegible(layout, size)).toEqual([]);
  });

  it.each([[[]], [['KGZ']], [['TJK']]])(
    'has countries with nothing cut or covered, in focus: %j',
    (focus) => {
      const layout = groupsOf(countries, size, focus);
      expect(findIllegible(layout, size)).toEqual([]);
      expect(tooSmall(layout, size)).toEqual([]);
    },
  );

  it('mirrors countries where words run from right to left', () => {
    const layout = groupsOf({ ...countries, direction: 'rtl' }, size, ['KGZ']);
    expect(findIllegible(layout, size, 'rtl')).toEqual([]);
    const ends = layout.groups.flatMap(({ bars }) => bars.map(({ box }) => box.x + box.width));
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.2);
  });

  it('finds room for long names, long figures and Chinese', () => {
    const long = countries.groups.map((group) => ({
      ...group,
      name: 'Republik Kirgisistan',
      bars: group.bars.map((entry) => entry && { ...entry, figure: `${entry.value} Milliarden US-Dollar` }),
    }));
    expect(findIllegible(groupsOf({ ...countries, groups: long }, size), size)).toEqual([]);
    const chinese = countries.groups.map((group) => ({ ...group, name: '吉尔吉斯斯坦' }));
    expect(findIllegible(groupsOf({ ...countries, unit: '亿美元', groups: chinese }, size), size)).toEqual(
      [],
    );
  });
});

describe('layoutCounts', () => {
  it('has one scale for all countries, which starts at zero', () => {
    const { groups } = groupsOf(countries, canvases.large);
    const widths = groups.flatMap(({ bars }) => bars.filter((b) => !b.isNothing).map(({ box }) => box.width));
    const values = countries.groups.flatMap(({ bars }) => bars.flatMap((b) => b?.value ?? []));
    const scales = widths.map((width, at) => width / (values[at] ?? 1));
    expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(1.02);
  });

  it('says that there is no figure, and does not draw it as zero', () => {
    const { groups } = groupsOf(countries, canvases.small);
    const gap = groups.at(-1)?.bars[1];
    expect(gap?.isNothing).toBe(true);
    expect(gap?.figure.lines).toEqual(['Nothing found']);
  });

  it('says of a figure that is another’s whose it is, in focus or not', () => {
    const note = 'By statistics of its own, and for eleven months only.';
    for (const focus of [[], ['KGZ'], ['KAZ']])
      expect(wordsOf(groupsOf(countries, canvases.small, focus))).toContain(note);
  });

  it('may say it shorter where the country is not in focus', () => {
    const groups = countries.groups.map((group) =>
      group.id === 'KGZ' ? { ...group, remark: '11 months' } : group,
    );
    const view = { ...countries, groups };
    expect(wordsOf(groupsOf(view, canvases.small, ['KAZ']))).toContain('11 months');
    expect(wordsOf(groupsOf(view, canvases.small, ['KGZ']))).not.toContain('11 months');
  });

  it('has no data, zeros and no width without a number that is none', () => {
    const layouts = [
      layoutCounts(sums('totals'), canvases.small, measure),
      layoutCounts(sums('totals', sum('a', 0), sum('b', 0)), canvases.small, measure),
      layoutCounts({ ...countries, groups: [], counts: [] }, canvases.small, measure),
      layoutCounts(
        { ...countries, groups: [{ id: 'A', name: 'A', bars: [null, null] }] },
        canvases.small,
        measure,
      ),
      layoutCounts(countries, { widthPx: 0, heightPx: 0 }, measure),
    ];
    expect(JSON.stringify(layouts)).not.toMatch(/NaN|null|Infinity/);
  });
});
