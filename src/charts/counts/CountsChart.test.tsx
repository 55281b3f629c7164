import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../tests/support/chartLabels.ts';
import { CountsChart } from './CountsChart.tsx';
import type { CountsView } from './layout.ts';

// @vitest-environment happy-dom

const bar = (id: string, value: number) => ({ id, value, figure: `${value} bn`, claims: ['F10'] });
const totals: CountsView = {
  kind: 'totals',
  direction: 'ltr',
  bars: [
    { ...bar('a', 94.8), name: 'Customs' },
    { ...bar('b', 66.2), name: 'Bank' },
  ],
};
const countries: CountsView = {
  kind: 'countries',
  direction: 'ltr',
  counts: ['Customs', 'Bank'],
  nothing: 'Nothing found',
  groups: [
    { id: 'AAA', name: 'Aland', bars: [bar('a', 4), bar('b', 3)], noted: 1, note: 'Another count' },
    { id: 'BBB', name: 'Beland', bars: [bar('a', 2), null] },
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
    const { container } = draw(countries);
    const bars = [...container.querySelectorAll('[data-country="AAA"] rect')];
    expect(bars.map((rect) => rect.getAttribute('data-count'))).toEqual(['0', '1']);
    expect(bars.map((rect) => rect.hasAttribute('data-noted'))).toEqual([false, true]);
  });

  it('has the country in focus alone in full tone', () => {
    const { container } = draw(countries, ['BBB']);
    expect(container.querySelectorAll('[data-country="BBB"] rect[data-focus]')).toHaveLength(2);
    expect(container.querySelectorAll('[data-country="AAA"] rect[data-focus]')).toHaveLength(0);
  });

  it('says where there is no figure', () => {
    expect(draw(countries).getByText('Nothing found')).toBeInTheDocument();
  });
});
