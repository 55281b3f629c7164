import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findIllegible, measure, tooSmall, wordsOf } from '../../../tests/support/chartLabels.ts';
import { canvases } from '../shared/canvas.ts';
import { kindMark } from '../shared/marks.ts';
import { FollowUpsChart } from './FollowUpsChart.tsx';
import { type FollowUpsView, layoutFollowUps } from './layout.ts';

// @vitest-environment happy-dom

const shown: FollowUpsView = {
  direction: 'ltr',
  from: '2025-04-26',
  to: '2026-12-01',
  end: '1 Dec 2026',
  meeting: { iso: '2025-04-26', words: 'The meeting' },
  ticks: [],
  kinds: [
    { id: 'said', name: 'Said', mark: { shape: 'circle', isHollow: true } },
    { id: 'done', name: 'Done', mark: { shape: 'circle', isHollow: false } },
  ],
  rows: [
    {
      id: 'trust',
      number: '1',
      title: 'Trust',
      nothing: 'Nothing found',
      steps: [
        { iso: '2025-06-17', date: '17 Jun 2025', kind: 'said', claims: ['D15'] },
        { iso: '2025-09-24', date: '24 Sep 2025', kind: 'done', claims: ['D26'] },
      ],
    },
    { id: 'justice', number: '2', title: 'Justice', nothing: 'Nothing found', steps: [] },
  ],
};
const draw = (focus: string[]) =>
  render(<FollowUpsChart view={shown} focus={focus} size="large" measure={measure} />);

describe('FollowUpsChart', () => {
  it('writes numbers, titles, dates, kinds and where nothing was found', () => {
    const { getByText } = draw([]);
    for (const words of [
      '1',
      'Trust',
      'Justice',
      '17 Jun 2025',
      '24 Sep 2025',
      'Said',
      'Done',
      'Nothing found',
    ])
      expect(getByText(words)).toBeInTheDocument();
  });

  it('tells what was said from what was done by the filling of its mark', () => {
    const marks = [...draw([]).container.querySelectorAll('[data-claims]')];
    expect(marks.map((mark) => mark.hasAttribute('data-hollow'))).toEqual([true, false]);
  });

  it('has the proposal in focus alone in full tone', () => {
    const { container } = draw(['justice']);
    expect(container.querySelectorAll('[data-row="trust"] [data-focus]')).toHaveLength(0);
    expect(container.querySelector('[data-row="justice"]')).toHaveAttribute('data-focus');
  });
});

const step = (iso: string, kind: string, claim = 'E11') => ({ iso, date: iso, kind, claims: [claim] });
const row = (id: string, ...steps: ReturnType<typeof step>[]) => ({
  id,
  number: id,
  title: `The title of proposal ${id}`,
  steps,
  nothing: 'Nothing found',
});
const view: FollowUpsView = {
  direction: 'ltr',
  from: '2025-04-26',
  to: '2026-12-01',
  end: '1 Dec 2026',
  meeting: { iso: '2025-04-26', words: 'The meeting' },
  ticks: ['2025-07-01', '2026-01-01', '2026-07-01'].map((iso) => ({ iso, words: iso.slice(0, 7) })),
  kinds: ['Announced before', 'Announced', 'Signed', 'Opened', 'Held'].map((id, at) => ({
    id,
    name: id,
    mark: kindMark(at),
  })),
  rows: [
    row(
      '1',
      step('2025-06-17', 'Announced before'),
      step('2025-06-17', 'Signed'),
      step('2025-06-17', 'Signed', 'E12'),
    ),
    row('2', step('2025-06-01', 'Announced'), step('2025-11', 'Announced'), step('2026-08-01', 'Signed')),
    row('3', step('2025-07-21', 'Opened'), step('2025-07-30', 'Opened')),
    row('4'),
    row('5', step('2025', 'Announced'), step('2026-05-28', 'Announced')),
  ],
};

describe.each(Object.entries(canvases))('layoutFollowUps on a %s canvas', (_, size) => {
  it.each([[[]], [['2']]])('has nothing cut or covered, in focus: %j', (focus) => {
    const layout = layoutFollowUps(view, size, measure, focus);
    expect(findIllegible(layout, size)).toEqual([]);
    expect(tooSmall(layout, size)).toEqual([]);
    expect(wordsOf(layout)).toEqual(expect.arrayContaining(view.rows.map(({ title }) => title)));
  });

  it('has a key of the kinds that occur and of no others', () => {
    const { key } = layoutFollowUps(view, size, measure);
    expect(key.map(({ id }) => id)).toEqual(['Announced before', 'Announced', 'Signed', 'Opened']);
  });

  it('says where nothing was found', () => {
    const { rows } = layoutFollowUps(view, size, measure);
    expect(rows.filter(({ nothing }) => nothing !== undefined).map(({ id }) => id)).toEqual(['4']);
  });

  it('gives titles of one size, in lines where they are long', () => {
    const titled = view.rows.map((entry, at) => ({
      ...entry,
      title: at === 1 ? 'Придерживаться добросовестности и укреплять согласие между народами' : entry.title,
    }));
    const layout = layoutFollowUps({ ...view, rows: titled }, size, measure);
    expect(new Set(layout.rows.map(({ title }) => title.px)).size).toBe(1);
    expect(findIllegible(layout, size)).toEqual([]);
  });

  it('mirrors where words run from right to left, and finds room for Chinese', () => {
    const layout = layoutFollowUps({ ...view, direction: 'rtl' }, size, measure);
    expect(findIllegible(layout, size, 'rtl')).toEqual([]);
    expect(layout.meeting.x).toBeGreaterThan(size.widthPx / 2);
    const chinese = view.rows.map((entry) => ({ ...entry, title: '坚持讲信修睦，促进团结和谐' }));
    expect(findIllegible(layoutFollowUps({ ...view, rows: chinese }, size, measure), size)).toEqual([]);
  });
});

describe('layoutFollowUps', () => {
  it('has one mark for steps of one kind and date, with the facts of all', () => {
    const marks = layoutFollowUps(view, canvases.large, measure).rows[0]?.marks ?? [];
    expect(marks.map(({ claims }) => claims)).toEqual([['E11'], ['E11', 'E12']]);
    expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(2);
  });

  it('draws dates that know no day as long as they are', () => {
    const spans = layoutFollowUps(view, canvases.large, measure).rows.flatMap(({ marks }) =>
      marks.flatMap(({ date, span }) => (span === undefined ? [] : [date])),
    );
    expect(spans).toEqual(['2025-11', '2025']);
  });

  it('has no rows, no steps and no width without a number that is none', () => {
    const layouts = [
      layoutFollowUps({ ...view, rows: [] }, canvases.small, measure),
      layoutFollowUps({ ...view, rows: [row('4')] }, canvases.small, measure),
      layoutFollowUps({ ...view, from: view.to }, canvases.small, measure),
      layoutFollowUps(view, { widthPx: 0, heightPx: 0 }, measure),
    ];
    expect(JSON.stringify(layouts)).not.toMatch(/NaN|null|Infinity/);
  });
});
