import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../tests/support/chartLabels.ts';
import { FollowUpsChart } from './FollowUpsChart.tsx';
import type { FollowUpsView } from './layout.ts';

// @vitest-environment happy-dom

const view: FollowUpsView = {
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
  render(<FollowUpsChart view={view} focus={focus} size="large" measure={measure} />);

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
