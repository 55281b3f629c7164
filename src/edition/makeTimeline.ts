import { layoutTimeline } from '../charts/layoutTimeline.ts';
import { formatDate } from '../i18n/formatValue.ts';
import type { Block, Sentence } from '../story/types.ts';
import type { TimelineView } from './chapterViews.ts';
import type { Context } from './context.ts';
import type { NotedLine } from './lines.ts';
import { publishersOf } from './makeEvidence.ts';
import { makeTimelineTable } from './makePlainTables.ts';

type TimelineBlock = Extract<Block, { kind: 'timeline' }>;

/** Dated sentences, and the axis on which those with a mark stand, up to the day the story is as of. */
export function makeTimeline(
  block: TimelineBlock,
  noted: (sentence: Sentence) => NotedLine,
  context: Context,
): TimelineView {
  const { story, language, figure } = context;
  const isoOf = (date: string) => String(story.values[date]?.value ?? '');
  const drawn = block.items.flatMap(({ date, mark, label, place }, line) =>
    mark === undefined || label === undefined
      ? []
      : [
          {
            line,
            kind: Object.keys(block.kinds).indexOf(mark),
            date: figure(date, 'short'),
            iso: isoOf(date),
            label,
            isMeeting: isoOf(date) === story.meta.event.date,
            ...(place === undefined ? {} : { place }),
          },
        ],
  );
  const layout = layoutTimeline(
    drawn.map(({ iso, date, label }) => ({ iso, label: `${date} ${label}` })),
    story.meta.asOf,
  );
  return {
    kind: 'timeline',
    point: noted(block.point),
    kinds: Object.values(block.kinds),
    items: block.items.map(({ date, sentence }) => ({
      date: figure(date),
      iso: isoOf(date),
      line: noted(sentence),
    })),
    drawn,
    layout,
    years: layout.ticks.map(({ iso }) => formatDate(iso, language, 'year')),
    end: formatDate(story.meta.asOf, language),
    publisherCount: publishersOf(
      block.items.flatMap(({ sentence }) => sentence.claims),
      context,
    ).length,
    table: makeTimelineTable(block, context),
  };
}
