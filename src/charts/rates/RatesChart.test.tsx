import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../tests/support/chartLabels.ts';
import type { RatesView } from './layout.ts';
import { RatesChart } from './RatesChart.tsx';

// @vitest-environment happy-dom

const view: RatesView = {
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
  render(<RatesChart view={{ ...view, ...changes }} focus={focus} size="large" measure={measure} />);

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
