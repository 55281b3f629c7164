import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findIllegible, measure, tooSmall, wordsOf } from '../../../tests/support/chartLabels.ts';
import { canvases } from '../shared/canvas.ts';
import { kindMark } from '../shared/marks.ts';
import { layoutTimeline, type TimelineView } from './layout.ts';
import { TimelineChart } from './TimelineChart.tsx';

// @vitest-environment happy-dom

const shown: TimelineView = {
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
  render(<TimelineChart view={shown} focus={focus} size="small" measure={measure} />);

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

const event = (id: string, iso: string, kind: string, isMinor = false) => ({
  id,
  iso,
  date: iso,
  label: `Event ${id}`,
  kind,
  claims: [id],
  isMinor,
});
const view: TimelineView = {
  direction: 'ltr',
  from: '2020-01-01',
  to: '2026-12-01',
  end: '1 Dec 2026',
  ticks: [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => ({
    iso: `${year}-01-01`,
    words: `${year}`,
  })),
  meeting: { iso: '2025-04-26', words: 'The meeting' },
  kinds: ['Ministers', 'Presidents', 'Treaty', 'Other steps'].map((name, at) => ({
    id: name,
    name,
    mark: kindMark(at),
  })),
  events: [
    event('first', '2020-07-16', 'Ministers'),
    event('video', '2022-01-25', 'Presidents'),
    event('third', '2022-06-08', 'Ministers'),
    event('named', '2024-12-01', 'Treaty', true),
    event('sixth', '2025-04-26', 'Ministers'),
    event('summit', '2025-06-17', 'Presidents'),
    event('treaty', '2025-06-17', 'Treaty'),
    event('centres', '2025-07-21', 'Other steps'),
    event('centre', '2025-07-30', 'Other steps', true),
    event('act', '2025-11', 'Treaty'),
    event('last', '2026-08-31', 'Other steps'),
  ],
};

describe.each(Object.entries(canvases))('layoutTimeline on a %s canvas', (_, size) => {
  it.each([[[]], [['treaty', 'named']], [['sixth', 'last']]])(
    'has nothing cut or covered, in focus: %j',
    (focus) => {
      const layout = layoutTimeline(view, size, measure, focus);
      expect(findIllegible(layout, size)).toEqual([]);
      expect(tooSmall(layout, size)).toEqual([]);
      expect(wordsOf(layout)).toEqual(expect.arrayContaining(view.kinds.map(({ name }) => name)));
    },
  );

  it('labels every event in focus with its date, minor ones too', () => {
    const { labels } = layoutTimeline(view, size, measure, ['treaty', 'named']);
    const focused = labels.filter(({ isFocus }) => isFocus);
    expect(focused.map(({ text }) => text.lines.join(' ')).sort()).toEqual(['Event named', 'Event treaty']);
    expect(focused.every(({ date }) => date !== undefined)).toBe(true);
  });

  it('is true to scale', () => {
    const { marks } = layoutTimeline(view, size, measure);
    const xOf = (id: string) => marks.find((mark) => mark.id === id)?.x ?? 0;
    const perDay = (xOf('last') - xOf('first')) / 2237;
    expect(xOf('sixth')).toBeCloseTo(xOf('first') + 1745 * perDay, 0);
  });

  it('mirrors where words run from right to left', () => {
    const layout = layoutTimeline({ ...view, direction: 'rtl' }, size, measure, ['treaty']);
    expect(findIllegible(layout, size, 'rtl')).toEqual([]);
    const [first] = layout.marks.filter(({ id }) => id === 'first');
    const [last] = layout.marks.filter(({ id }) => id === 'last');
    expect(first?.x).toBeGreaterThan(last?.x ?? 0);
  });

  it('finds room for Chinese and for long words', () => {
    const relabel = (label: string) => ({
      ...view,
      events: view.events.map((entry) => ({ ...entry, label })),
    });
    expect(
      findIllegible(layoutTimeline(relabel('条约批准法，吉尔吉斯斯坦'), size, measure, ['treaty']), size),
    ).toEqual([]);
    expect(
      findIllegible(
        layoutTimeline(relabel('Freundschaftsvertragsratifizierung'), size, measure, ['treaty']),
        size,
      ),
    ).toEqual([]);
  });
});

describe('layoutTimeline', () => {
  it('stacks marks of one day in one lane', () => {
    const twice = [event('a', '2025-06-17', 'Treaty'), event('b', '2025-06-17', 'Treaty')];
    const [a, b] = layoutTimeline({ ...view, events: twice }, canvases.small, measure).marks;
    expect(a?.x).toBe(b?.x);
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(5);
  });

  it('draws a month as long as it is, and a day as none', () => {
    const { marks } = layoutTimeline(view, canvases.large, measure);
    const spanned = marks.filter(({ span }) => span !== undefined);
    expect(spanned.map(({ id }) => id)).toEqual(['act']);
  });

  it('marks a minor event and does not label it', () => {
    const { marks, labels } = layoutTimeline(view, canvases.large, measure);
    expect(marks.map(({ id }) => id)).toContain('named');
    expect(labels.map(({ id }) => id)).not.toContain('named');
  });

  it('has no events, one event, no kinds and no width without a number that is none', () => {
    const { meeting: _, ...without } = view;
    const layouts = [
      layoutTimeline({ ...without, events: [] }, canvases.small, measure),
      layoutTimeline({ ...view, events: view.events.slice(0, 1) }, canvases.small, measure),
      layoutTimeline({ ...view, kinds: [] }, canvases.small, measure),
      layoutTimeline({ ...view, from: view.to }, canvases.small, measure),
      layoutTimeline(view, { widthPx: 0, heightPx: 0 }, measure, ['treaty']),
    ];
    expect(JSON.stringify(layouts)).not.toMatch(/NaN|null|Infinity/);
    expect(layouts[0]?.meeting).toBeUndefined();
  });
});
