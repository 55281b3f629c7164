import { utcYear } from 'd3';
import { extentOf, isoDay, spanOf } from '../../charts/shared/canvas.ts';
import { kindMark } from '../../charts/shared/marks.ts';
import type { TimelineView } from '../../charts/timeline/layout.ts';
import { formatDate } from '../../i18n/formats.ts';
import type { LocalizedContent } from '../content.ts';
import { isoOf } from './rates.ts';

/** The events of the story, their dates by names of values; `minor` ones have no label unless a step is about them. */
type TimelineData = {
  events: { id: string; date: string; kind: string; claims: string[]; minor?: boolean | undefined }[];
};

type TimelineWords = {
  /** In the order of their lanes. */
  kinds: Record<string, string>;
  events: Record<string, string>;
};

/**
 * The years of the story in words, from the first of January before its first event to the day it is as of.
 *
 * @param meeting what the line of the meeting is called
 */
export function toTimelineView(
  data: TimelineData,
  words: TimelineWords,
  meeting: string,
  { story, language, figure, ...rest }: LocalizedContent,
): TimelineView {
  const context = { story, language, figure, ...rest };
  const events = data.events
    .map(({ id, date, kind, claims, minor }) => ({
      id,
      iso: isoOf(date, context),
      date: figure(date, 'short'),
      label: words.events[id] ?? id,
      kind,
      claims,
      isMinor: minor === true,
    }))
    .sort((a, b) => spanOf(a.iso).middle - spanOf(b.iso).middle);
  const to = story.meta.asOf;
  const [first] = extentOf(events.map(({ iso }) => iso)) ?? [spanOf(to).start];
  const from = utcYear.floor(new Date(first));
  return {
    direction: language.dir,
    from: isoDay(from),
    to,
    end: formatDate(to, language, 'short'),
    ticks: utcYear
      .range(from, new Date(to))
      .map(isoDay)
      .map((iso) => ({ iso, words: formatDate(iso, language, 'year') })),
    meeting: { iso: story.meta.event.date, words: meeting },
    kinds: Object.entries(words.kinds).map(([id, name], at) => ({ id, name, mark: kindMark(at) })),
    events,
  };
}
