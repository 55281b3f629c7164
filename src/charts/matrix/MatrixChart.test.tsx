import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findIllegible, labelsOf, measure, tooSmall, wordsOf } from '../../../tests/support/chartLabels.ts';
import { canvases } from '../shared/canvas.ts';
import { voiceMark } from '../shared/marks.ts';
import { layoutMatrix, type MatrixView } from './layout.ts';
import { MatrixChart } from './MatrixChart.tsx';

// @vitest-environment happy-dom

const shown: MatrixView = {
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
  render(<MatrixChart view={shown} focus={focus} size="large" measure={measure} />).container;

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

const voices = ['China', 'Central Asian ministers', 'Participants', 'Joint text', 'Host', 'The paper'];
const heads = Array.from({ length: 13 }, (_, at) => `Topic number ${at}`);
const view: MatrixView = {
  direction: 'ltr',
  voices: voices.map((name) => ({ id: name, name, mark: voiceMark('all') })),
  rows: heads.map((head, at) => ({
    id: `row-${at}`,
    head,
    cells: voices.map((_, column) => ((at + column) % 3 === 0 ? [`F${at}`] : [])),
  })),
};
const long = 'Энергетика, продовольствие, транспорт и ключевые товары';

describe.each(Object.entries(canvases))('layoutMatrix on a %s canvas', (_, size) => {
  it.each([[[]], [['row-1']], [['row-0', 'row-12']]])('has nothing cut or covered, in focus: %j', (focus) => {
    const layout = layoutMatrix(view, size, measure, focus);
    expect(findIllegible(layout, size)).toEqual([]);
    expect(tooSmall(layout, size)).toEqual([]);
    expect(wordsOf(layout)).toEqual(expect.arrayContaining(voices));
  });

  it('names the rows in focus, in larger letters, and marks whoever spoke there', () => {
    const { rows, columns } = layoutMatrix(view, size, measure, ['row-3']);
    const row = rows[3];
    expect(row?.head?.lines.join(' ')).toBe('Topic number 3');
    expect(row?.head?.px).toBeGreaterThan(size.widthPx < 560 ? 13 : 16);
    expect(row?.cells.map(({ claims }) => claims)).toEqual([['F3'], ['F3']]);
    expect(columns.map(({ isFocus }) => isFocus)).toEqual([true, false, false, true, false, false]);
  });

  it('has rows that follow each other down to the foot of the canvas at most', () => {
    const { rows } = layoutMatrix(view, size, measure, ['row-3']);
    const feet = rows.map(({ line }) => line.y);
    expect(feet).toEqual([...feet].sort((a, b) => a - b));
    expect(feet.at(-1)).toBeLessThanOrEqual(size.heightPx);
  });

  it('mirrors where words run from right to left', () => {
    const layout = layoutMatrix({ ...view, direction: 'rtl' }, size, measure, ['row-1']);
    expect(findIllegible(layout, size, 'rtl')).toEqual([]);
    expect(layout.columns[0]?.label.x).toBeGreaterThan(layout.columns[5]?.label.x ?? 0);
  });

  it('breaks long heads in focus into lines, and finds room for Chinese', () => {
    const russian = { ...view, rows: view.rows.map((row) => ({ ...row, head: long })) };
    expect(findIllegible(layoutMatrix(russian, size, measure, ['row-1']), size)).toEqual([]);
    const chinese = { ...view, rows: view.rows.map((row) => ({ ...row, head: '全球安全倡议与不干涉内政' })) };
    expect(findIllegible(layoutMatrix(chinese, size, measure, ['row-1']), size)).toEqual([]);
  });
});

describe('layoutMatrix', () => {
  it('draws nothing where nothing was found', () => {
    const empty = { ...view, rows: view.rows.map((row) => ({ ...row, cells: voices.map(() => []) })) };
    const { rows, columns } = layoutMatrix(empty, canvases.small, measure);
    expect(rows.flatMap(({ cells }) => cells)).toEqual([]);
    expect(columns.some(({ isFocus }) => isFocus)).toBe(false);
  });

  it('names only rows in focus where others would be crowded', () => {
    const { rows } = layoutMatrix(view, canvases.small, measure, ['row-2']);
    expect(rows.filter(({ head }) => head !== undefined).map(({ id }) => id)).toEqual(['row-2']);
  });

  it('has one row, no rows, no voices and no width without a number that is none', () => {
    const layouts = [
      layoutMatrix({ ...view, rows: view.rows.slice(0, 1) }, canvases.small, measure),
      layoutMatrix({ ...view, rows: [] }, canvases.small, measure),
      layoutMatrix({ ...view, voices: [] }, canvases.small, measure),
      layoutMatrix(view, { widthPx: 0, heightPx: 0 }, measure, ['row-1']),
    ];
    expect(JSON.stringify(layouts)).not.toMatch(/NaN|null|Infinity/);
    expect(labelsOf(layouts[1]).map(({ lines }) => lines[0])).toEqual(voices);
  });
});
