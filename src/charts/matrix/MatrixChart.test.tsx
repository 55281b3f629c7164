import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../tests/support/chartLabels.ts';
import { voiceMark } from '../shared/marks.ts';
import type { MatrixView } from './layout.ts';
import { MatrixChart } from './MatrixChart.tsx';

// @vitest-environment happy-dom

const view: MatrixView = {
  direction: 'ltr',
  voices: [
    { id: 'host', name: 'The host', mark: voiceMark('country') },
    { id: 'some', name: 'Participants', mark: voiceMark('participants') },
  ],
  rows: [
    { id: 'trade', head: 'Trade', cells: [['A01', 'A02'], ['A03']] },
    { id: 'water', head: 'Water', cells: [[], ['A04']] },
  ],
};
const draw = (focus: string[]) =>
  render(<MatrixChart view={view} focus={focus} size="large" measure={measure} />).container;

describe('MatrixChart', () => {
  it('has a mark with its facts where a voice spoke, and none where nothing was found', () => {
    const marks = [...draw([]).querySelectorAll('[data-claims]')];
    expect(marks.map((mark) => mark.getAttribute('data-claims'))).toEqual(['A01 A02', 'A03', 'A04']);
  });

  it('tells voices apart by the shape and filling of their marks', () => {
    const [host, some] = draw([]).querySelectorAll('[data-row="trade"] [data-claims]');
    expect(host?.getAttribute('d')).not.toBe(some?.getAttribute('d'));
    expect(some).toHaveAttribute('data-hollow');
  });

  it('has the row in focus alone in full tone', () => {
    const container = draw(['water']);
    expect(container.querySelectorAll('[data-row="water"] [data-claims][data-focus]')).toHaveLength(1);
    expect(container.querySelectorAll('[data-row="trade"] [data-focus]')).toHaveLength(0);
  });
});
