import { scaleLinear, utcDay } from 'd3';
import type { RatesView } from '../../charts/rates/layout.ts';
import { isoDay } from '../../charts/shared/canvas.ts';
import { formatDate, formatValue } from '../../i18n/formats.ts';
import { fill } from '../../i18n/messages.ts';
import type { LocalizedContent } from '../content.ts';

/** The rates of the story: days are `YYYY-MM-DD`, rates and dates of events are names of values. */
export type RatesData = {
  from: string;
  to: string;
  meeting: string;
  series: {
    id: string;
    steps: { date: string; rate: string; claim: string }[];
    claims: string[];
    announced?: { date: string; rate: string; from: string; claim: string }[] | undefined;
  }[];
  events: { id: string; date: string; claim: string }[];
};

type RatesWords = {
  series: Record<string, string>;
  events: Record<string, string>;
  meeting: string;
  /** With `{rate}` and `{date}`. */
  announced?: string | undefined;
};

/** A day of the axis nearer to its end than this, in days, has no words of its own. */
const nearEnd = 4;

/**
 * The rates in words.
 *
 * @param events ids of the later events a step shows, in any order; none shows the rates alone
 */
export function toRatesView(
  data: RatesData,
  words: RatesWords,
  events: readonly string[],
  context: LocalizedContent,
): RatesView {
  const { language, figure } = context;
  const pointOf = ({ date, rate }: { date: string; rate: string }) => ({
    iso: date,
    rate: numberOf(rate, context),
    words: figure(rate),
  });
  const highest = Math.max(0, ...data.series.flatMap(({ steps }) => steps.map((step) => pointOf(step).rate)));
  return {
    direction: language.dir,
    from: data.from,
    to: data.to,
    meeting: {
      iso: data.meeting,
      date: formatDate(data.meeting, language, 'short'),
      words: words.meeting,
    },
    ticks: daysBetween(data.from, data.to).map((iso, at) => ({
      iso,
      words: formatDate(iso, language, at === 0 ? 'long' : 'dayMonth'),
    })),
    levels: scaleLinear([0, highest], [0, 1])
      .ticks(3)
      .map((rate) => ({
        rate,
        words: formatValue(
          { type: 'percent', value: rate, claim: null },
          language,
          context.words.names.units,
        ),
      })),
    series: data.series.map(({ id, steps, claims, announced = [] }) => ({
      id,
      name: words.series[id] ?? id,
      points: steps.map(pointOf),
      claims: [...new Set([...claims, ...steps.map(({ claim }) => claim)])],
      announced: announced.map((entry) => ({
        ...pointOf(entry),
        words: fill(words.announced ?? '{rate}', {
          rate: figure(entry.rate),
          date: formatDate(entry.from, language, 'dayMonth'),
        }),
      })),
    })),
    events: data.events
      .filter(({ id }) => events.includes(id))
      .map(({ id, date, claim }) => ({
        id,
        iso: isoOf(date, context),
        date: figure(date, 'short'),
        words: words.events[id] ?? id,
        claims: [claim],
      }))
      .sort((a, b) => (a.iso < b.iso ? -1 : 1)),
  };
}

/** The first day, every seventh after it, and the last. */
function daysBetween(from: string, to: string): string[] {
  const [first, last] = [new Date(from), new Date(to)];
  const weekly = utcDay.range(first, utcDay.offset(last, -nearEnd), 7);
  return [...new Set([from, ...weekly.map(isoDay), to])];
}

/** The number of a value by its name; NaN where it is none, which the check of the story excludes. */
export function numberOf(name: string, { story }: LocalizedContent): number {
  return Number(story.values[name]?.value);
}

/** The date of a value by its name: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isoOf(name: string, { story }: LocalizedContent): string {
  return String(story.values[name]?.value ?? '');
}

/** The fact a value rests on, if it has one. */
export function claimsOf(name: string, { story }: LocalizedContent): string[] {
  const claim = story.values[name]?.claim ?? null;
  return claim === null ? [] : [claim];
}
