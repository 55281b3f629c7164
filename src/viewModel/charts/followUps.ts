import { utcMonth } from 'd3';
import type { FollowUpsView } from '../../charts/followUps/layout.ts';
import { isoDay, spanOf } from '../../charts/shared/canvas.ts';
import type { Mark, MarkShape } from '../../charts/shared/marks.ts';
import { formatDate, numberFormat } from '../../i18n/formats.ts';
import type { LocalizedContent } from '../content.ts';
import { proposalTitle } from '../titles.ts';
import { isoOf } from './rates.ts';

const hollow = (shape: MarkShape): Mark => ({ shape, isHollow: true });
const filled = (shape: MarkShape): Mark => ({ shape, isHollow: false });

/** Hollow for what was said, filled for what was done. A status without a mark of its own is a hollow star. */
const statusMarks: Record<string, Mark> = {
  'announced-before': hollow('diamond'),
  announced: hollow('square'),
  'stated-only': hollow('circle'),
  'under-way': hollow('triangle'),
  signed: filled('square'),
  passed: filled('diamond'),
  opened: filled('circle'),
  'in-force': filled('triangle'),
  held: filled('star'),
};

/**
 * What is dated after each proposal, in words: entries with a date and a status; figures without a status are no steps.
 *
 * @param meeting what the line of the meeting is called
 */
export function toFollowUpsView(meeting: string, context: LocalizedContent): FollowUpsView {
  const { story, words, language, figure } = context;
  const { statuses } = words.names;
  const rows = [...story.proposals]
    .sort((a, b) => a.number - b.number)
    .map(({ number, slug }) => ({
      id: slug,
      number: numberFormat(language.tag, {}).format(number),
      title: proposalTitle(slug, context).title,
      nothing: statuses['nothing-found'] ?? words.interface.nothingFound,
      steps: (words.proposals[slug]?.after ?? [])
        .flatMap(({ date, status, sentence }) =>
          date === undefined || status === undefined
            ? []
            : [
                {
                  iso: isoOf(date, context),
                  date: figure(date, 'short'),
                  kind: status,
                  claims: sentence.claims,
                },
              ],
        )
        .sort((a, b) => spanOf(a.iso).middle - spanOf(b.iso).middle),
    }));
  const day = story.meta.event.date;
  const to = story.meta.asOf;
  // A step that ended before the meeting moves the beginning; one that only knows its year does not.
  const earlier = rows
    .flatMap(({ steps }) => steps.map(({ iso }) => spanOf(iso)))
    .filter(({ end }) => end < spanOf(day).start)
    .map(({ start }) => start);
  const from = isoDay(new Date(Math.min(spanOf(day).start, ...earlier)));
  return {
    direction: language.dir,
    from,
    to,
    end: formatDate(to, language, 'short'),
    meeting: { iso: day, words: meeting },
    ticks: utcMonth
      .range(utcMonth.ceil(new Date(from)), new Date(to))
      .filter((month) => month.getUTCMonth() % 6 === 0)
      .map((month) => isoDay(month))
      .map((iso) => ({ iso, words: formatDate(iso.slice(0, 7), language) })),
    kinds: Object.entries(statuses).map(([id, name]) => ({
      id,
      name,
      mark: statusMarks[id] ?? hollow('star'),
    })),
    rows,
  };
}
