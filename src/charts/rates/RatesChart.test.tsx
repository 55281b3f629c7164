import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findIllegible, labelsOf, measure, tooSmall, wordsOf } from '../../../tests/support/chartLabels.ts';
import { canvases } from '../shared/canvas.ts';
import { layoutRates, type RatesView } from './layout.ts';
import { RatesChart } from './RatesChart.tsx';

// @vitest-environment happy-dom

const shown: RatesView = {
  direction: 'ltr',
  from: '2025-04-02',
  to: '2025-04-26',
  meeting: { iso: '2025-04-26', date: '26 Apr 2025', words: 'The meeting' },
  ticks: [],
  levels: [],
  series: ['one', 'two'].map((id, at) => ({
    id,
    name: `Rate ${id}`,
    points: [{ iso: '2025-04-05', rate: 10 + 90 * at, words: `${10 + 90 * at}%` }],
    claims: [`I0${at}`],
  })),
  events: [{ id: 'talks', iso: '2025-05-12', date: '12 May 2025', words: 'Talks', claims: ['I11'] }],
};
const draw = (focus: string[], changes: Partial<RatesView> = {}) =>
  render(<RatesChart view={{ ...shown, ...changes }} focus={focus} size="large" measure={measure} />);

describe('RatesChart', () => {
  it('leaves its name and table to the figure around it', () => {
    const { container } = draw([]);
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('writes names, rates, the meeting and later dates as text', () => {
    const { getByText } = draw([]);
    for (const words of ['Rate one', '10%', 'Rate two', '100%', 'The meeting', '12 May 2025', 'Talks'])
      expect(getByText(words).tagName).toBe('text');
  });

  it('has every line in full tone, or the one in focus alone', () => {
    const bright = (container: HTMLElement) =>
      container.querySelectorAll('path[data-series][data-focus]').length;
    expect(bright(draw([]).container)).toBe(2);
    expect(bright(draw(['two']).container)).toBe(1);
  });

  it('tells lines apart by more than their tone, and keeps the facts of each', () => {
    const { container } = draw([]);
    const lines = [...container.querySelectorAll('path[data-series]')];
    expect(lines.map((line) => line.getAttribute('data-series'))).toEqual(['0', '1']);
    expect(lines.map((line) => line.getAttribute('data-claims'))).toEqual(['I00', 'I01']);
  });

  it('runs in the direction of its words', () => {
    const { container } = draw([], { direction: 'rtl' });
    expect(container.querySelector('svg')).toHaveAttribute('direction', 'rtl');
  });
});

const point = (iso: string, rate: number) => ({ iso, rate, words: `${rate}%` });
const series = (id: string, name: string, ...points: ReturnType<typeof point>[]) => ({
  id,
  name,
  points,
  claims: [],
});
const event = (id: string, iso: string, words = 'Talks') => ({ id, iso, date: iso, words, claims: [] });

const view: RatesView = {
  direction: 'ltr',
  from: '2025-04-02',
  to: '2025-04-26',
  meeting: { iso: '2025-04-26', date: '26 Apr 2025', words: 'The meeting' },
  ticks: ['2025-04-02', '2025-04-09', '2025-04-16', '2025-04-26'].map((iso) => ({ iso, words: iso })),
  levels: [0, 50, 100, 150].map((rate) => ({ rate, words: `${rate}%` })),
  series: [
    series('high', 'One rate', point('2025-04-02', 20), point('2025-04-09', 104), point('2025-04-09', 145)),
    series('middle', 'Another rate', point('2025-04-09', 84), point('2025-04-12', 125)),
    series('low', 'A third rate on several states', point('2025-04-05', 10)),
  ],
  events: [],
};
const later = ['2025-05-12', '2025-07-07', '2025-08-12', '2025-10-30', '2026-02-20'];
const withEvents = { ...view, events: later.map((iso, at) => event(`e${at}`, iso)) };
const names = (of: RatesView) => of.series.map(({ name }) => name);

describe.each(Object.entries(canvases))('layoutRates on a %s canvas', (_, size) => {
  it('names every series and gives its last rate, with nothing cut or covered', () => {
    const layout = layoutRates(view, size, measure);
    expect(wordsOf(layout)).toEqual(
      expect.arrayContaining([...names(view), '145%', '125%', '10%', 'The meeting']),
    );
    expect(findIllegible(layout, size)).toEqual([]);
    expect(tooSmall(layout, size)).toEqual([]);
  });

  it('dates every later event, with nothing cut or covered', () => {
    const layout = layoutRates(withEvents, size, measure);
    expect(wordsOf(layout)).toEqual(expect.arrayContaining(later));
    expect(findIllegible(layout, size)).toEqual([]);
    expect(tooSmall(layout, size)).toEqual([]);
  });

  it('mirrors where words run from right to left, and keeps sides logical', () => {
    const layout = layoutRates({ ...withEvents, direction: 'rtl' }, size, measure);
    const usual = layoutRates(withEvents, size, measure);
    expect(findIllegible(layout, size, 'rtl')).toEqual([]);
    expect(layout.meeting.x).toBeCloseTo(size.widthPx - usual.meeting.x, 0);
    expect(labelsOf(layout).map(({ anchor }) => anchor)).toEqual(labelsOf(usual).map(({ anchor }) => anchor));
  });

  it('finds room for Chinese', () => {
    const chinese = {
      ...view,
      meeting: { ...view.meeting, words: '阿拉木图会晤' },
      series: view.series.map((entry) => ({ ...entry, name: '美国对中国商品加征的关税税率合计' })),
    };
    expect(findIllegible(layoutRates(chinese, size, measure), size)).toEqual([]);
  });

  it('draws rates that are equal, each with its name', () => {
    const equal = {
      ...view,
      series: [series('a', 'One', point(view.from, 10)), series('b', 'Two', point(view.from, 10))],
    };
    const layout = layoutRates(equal, size, measure);
    expect(layout.lines.map(({ d }) => d)[0]).toBe(layout.lines.map(({ d }) => d)[1]);
    expect(findIllegible(layout, size)).toEqual([]);
  });

  it('draws axes alone where there is no series', () => {
    const layout = layoutRates({ ...view, series: [] }, size, measure);
    expect(layout.lines).toEqual([]);
    expect(findIllegible(layout, size)).toEqual([]);
  });
});

describe('layoutRates', () => {
  it('draws steps: level, then upright', () => {
    const [line] = layoutRates(view, canvases.large, measure).lines;
    const corners = [...(line?.d ?? '').matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    corners.slice(1).forEach(([x, y], at) => {
      const [x0, y0] = corners[at] ?? [];
      expect(x === x0 || y === y0).toBe(true);
    });
  });

  it('gives what is in focus larger figures than the rest', () => {
    const { lines } = layoutRates(view, canvases.large, measure, ['low']);
    const sizeOf = (id: string) => lines.find((line) => line.id === id)?.figure.px ?? 0;
    expect(lines.filter(({ isFocus }) => isFocus).map(({ id }) => id)).toEqual(['low']);
    expect(sizeOf('low')).toBeGreaterThan(sizeOf('high'));
  });

  it('shows a rate that was announced only with its words', () => {
    const announced = [{ iso: '2025-04-04', rate: 34, words: '34% announced' }];
    const some = { ...view, series: view.series.map((entry) => ({ ...entry, announced })) };
    const marks = layoutRates(some, canvases.large, measure).lines.flatMap((line) => line.announced);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every(({ label }) => label.lines.join(' ') === '34% announced')).toBe(true);
  });

  it('has a canvas without width, and axes of one day, without a number that is none', () => {
    const none = layoutRates(view, { widthPx: 0, heightPx: 0 }, measure);
    const oneDay = layoutRates({ ...view, from: view.to }, canvases.small, measure);
    expect(JSON.stringify([none, oneDay])).not.toMatch(/NaN|null|Infinity/);
  });

  it('has levels no higher than the highest rate', () => {
    const { levels } = layoutRates(view, canvases.small, measure);
    expect(levels.map(({ label }) => label.lines[0])).toEqual(['0%', '50%', '100%']);
  });
});
