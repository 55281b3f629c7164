import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../tests/support/chartLabels.ts';
import { kindMark } from '../shared/marks.ts';
import type { TimelineView } from './layout.ts';
import { TimelineChart } from './TimelineChart.tsx';

// @vitest-environment happy-dom

const view: TimelineView = {
  direction: 'ltr',
  from: '2024-01-01',
  to: '2026-12-01',
  end: '1 Dec 2026',
  ticks: [{ iso: '2025-01-01', words: '2025' }],
  meeting: { iso: '2025-04-26', words: 'The meeting' },
  kinds: [
    { id: 'talks', name: 'Talks', mark: kindMark(0) },
    { id: 'law', name: 'Laws', mark: kindMark(1) },
  ],
  events: [
    { id: 'a', iso: '2024-06-01', date: '1 Jun 2024', label: 'First talks', kind: 'talks', claims: ['D01'] },
    { id: 'b', iso: '2025-09', date: 'Sep 2025', label: 'A law', kind: 'law', claims: ['D02'] },
  ],
};
const draw = (focus: string[]) =>
  render(<TimelineChart view={view} focus={focus} size="small" measure={measure} />);

describe('TimelineChart', () => {
  it('writes kinds, the meeting, the last day and the events', () => {
    const { getByText } = draw([]);
    for (const words of ['Talks', 'Laws', 'The meeting', '1 Dec 2026', '2025', 'First talks', 'A law'])
      expect(getByText(words)).toBeInTheDocument();
  });

  it('dates what is in focus, and has it alone in full tone', () => {
    const { getByText, queryByText, container } = draw(['b']);
    expect(getByText('Sep 2025')).toBeInTheDocument();
    expect(queryByText('1 Jun 2024')).toBeNull();
    const bright = [...container.querySelectorAll('[data-claims][data-focus]')];
    expect(bright.map((mark) => mark.getAttribute('data-claims'))).toEqual(['D02']);
  });
});
