import { collectProblems, type Expect, type Problem, quote } from '../problems.ts';
import { firstLanguage } from '../steps.ts';
import type { ChartWords, Story } from '../types.ts';
import { factChecker } from './references.ts';
import { hasAll, hasSame, unitOf } from './values.ts';

const anAmount = 'the name of an amount in values.json';
const aPercentage = 'the name of a percentage in values.json';
const wholeDate = /^\d{4}-\d{2}-\d{2}$/;

/** The data of the charts names facts, figures, voices, topics and places that exist, in order; the words fit the data. */
export function checkCharts(story: Story): Problem[] {
  const { code, words } = firstLanguage(story);
  const path = `locales/${code}/charts.json: `;
  return collectProblems((expect) => {
    checkRates(story, words.charts, path, expect);
    checkCounts(story, words.charts, path, expect);
    checkMatrix(story, words.charts, path, expect);
    checkTimeline(story, words.charts, path, expect);
  });
}

/** The day a figure names, if it is a whole one. */
function dayOf(story: Story, name: string): { found: string; day: string | undefined } {
  const value = story.values[name];
  const day = value?.type === 'date' && wholeDate.test(value.value) ? value.value : undefined;
  return { day, found: value === undefined ? quote(name) : `${quote(name)}, ${value.value}` };
}

function checkRates(story: Story, words: ChartWords, path: string, expect: Expect): void {
  const { from, to, meeting, series, events } = story.charts.rates;
  const expectFact = factChecker(story, expect);
  const within = (day: string, at: string) =>
    expect(day >= from && day <= to, `charts.json: rates.${at}`, quote(day), `a day from ${from} to ${to}`);
  expect(from < to, 'charts.json: rates.to', quote(to), `a day after ${from}`);
  within(meeting, 'meeting');
  const expectRate = (name: string, at: string) =>
    expect(story.values[name]?.type === 'percent', `charts.json: rates.${at}`, quote(name), aPercentage);
  series.forEach(({ claims, steps, announced = [] }, index) => {
    claims.forEach((claim, at) => expectFact(claim, `charts.json: rates.series[${index}].claims[${at}]`));
    steps.forEach(({ date, rate, claim }, at) => {
      const step = `series[${index}].steps[${at}]`;
      within(date, `${step}.date`);
      const before = steps[at - 1]?.date ?? date;
      expect(
        before <= date,
        `charts.json: rates.${step}.date`,
        quote(date),
        'steps in the order of their days',
      );
      expectRate(rate, `${step}.rate`);
      expectFact(claim, `charts.json: rates.${step}.claim`);
    });
    announced.forEach(({ date, rate, from: starts, claim }, at) => {
      const step = `series[${index}].announced[${at}]`;
      within(date, `${step}.date`);
      expect(date <= starts, `charts.json: rates.${step}.from`, quote(starts), `a day from ${date} on`);
      expectRate(rate, `${step}.rate`);
      expectFact(claim, `charts.json: rates.${step}.claim`);
    });
  });
  events.forEach(({ date, claim }, at) => {
    const { day, found } = dayOf(story, date);
    const expected = `the name of a whole date after ${to}`;
    expect(day !== undefined && day > to, `charts.json: rates.events[${at}].date`, found, expected);
    expectFact(claim, `charts.json: rates.events[${at}].claim`);
  });
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  hasSame(expect, `${path}rates.series`, words.rates.series, ids(series), 'the id of a series');
  hasSame(expect, `${path}rates.events`, words.rates.events, ids(events), 'the id of an event');
}

function checkCounts(story: Story, words: ChartWords, path: string, expect: Expect): void {
  const { counts, year, totals, groups, balance } = story.charts.counts;
  const expectValue = (name: string, at: string, type: string, what: string) =>
    expect(story.values[name]?.type === type, `charts.json: counts.${at}`, quote(name), what);
  // The unit of all is that of the first total.
  const first = story.values[totals[0]];
  const whole = first?.type === 'date' ? undefined : first;
  const expectAmount = (name: string | null, at: string, outOf?: string) => {
    if (name === null) return;
    const value = story.values[name];
    const path = `charts.json: counts.${at}`;
    expect(typeof value?.value === 'number', path, quote(name), anAmount);
    if (typeof value?.value !== 'number' || whole === undefined) return;
    const found = `${quote(name)}, ${value.value} ${unitOf(value)}`;
    expect(unitOf(value) === unitOf(whole), path, found, `an amount in ${unitOf(whole)}, as ${totals[0]} is`);
    const most = outOf === undefined ? undefined : story.values[outOf]?.value;
    if (typeof most === 'number') expect(value.value <= most, path, found, `no more than ${outOf}, ${most}`);
  };
  expectValue(year, 'year', 'date', 'the name of a date in values.json');
  expectValue(balance.year, 'balance.year', 'date', 'the name of a date in values.json');
  totals.forEach((name, at) => expectAmount(name, `totals[${at}]`));
  expectAmount(balance.total, 'balance.total');
  for (const key of ['exports', 'imports'] as const)
    expectAmount(balance[key], `balance.${key}`, balance.total);
  groups.forEach(({ country, values }, index) => {
    const isParticipant = story.participants.some(({ code }) => code === country);
    expect(
      isParticipant,
      `charts.json: counts.groups[${index}].country`,
      quote(country),
      'a participant code',
    );
    values.forEach((name, at) => expectAmount(name, `groups[${index}].values[${at}]`, totals[at]));
  });
  hasSame(expect, `${path}counts.counts`, words.counts.counts, counts, 'the id of a count');
  const noted = groups.filter(({ note }) => note === true).map(({ country }) => country);
  hasSame(expect, `${path}counts.notes`, words.counts.notes, noted, 'a country whose group has a note');
}

function checkMatrix(story: Story, words: ChartWords, path: string, expect: Expect): void {
  const { voices, rows } = story.charts.matrix;
  const expectFact = factChecker(story, expect);
  const topics = new Set(story.facts.map(({ topic }) => topic));
  voices.forEach((speakers, column) =>
    speakers.forEach((who, at) => {
      const isKnown = story.voices[who] !== undefined;
      expect(isKnown, `charts.json: matrix.voices[${column}][${at}]`, quote(who), 'a name in voices.json');
    }),
  );
  rows.forEach((row, index) => {
    const at = `charts.json: matrix.rows[${index}]`;
    row.topics.forEach((topic, place) =>
      expect(topics.has(topic), `${at}.topics[${place}]`, quote(topic), 'the topic of a fact'),
    );
    row.claims?.forEach((claim, place) => expectFact(claim, `${at}.claims[${place}]`));
  });
  const columns = `${voices.length}, one for each of matrix.voices in charts.json`;
  const heads = words.matrix.voices.length;
  expect(heads === voices.length, `${path}matrix.voices`, `${heads}`, columns);
  const ids = rows.map(({ id }) => id);
  hasSame(expect, `${path}matrix.rows`, words.matrix.rows, ids, 'the id of a row');
}

function checkTimeline(story: Story, words: ChartWords, path: string, expect: Expect): void {
  const { events } = story.charts.timeline;
  const expectFact = factChecker(story, expect);
  let before = '';
  events.forEach(({ date, place, claims }, index) => {
    const at = `charts.json: timeline.events[${index}]`;
    claims.forEach((claim, order) => expectFact(claim, `${at}.claims[${order}]`));
    const value = story.values[date];
    const day = value?.type === 'date' && value.value.length > 4 ? value.value : undefined;
    const found = value === undefined ? quote(date) : `${quote(date)}, ${value.value}`;
    expect(day !== undefined, `${at}.date`, found, 'the name of a day or a month in values.json');
    // A month stands with any of its days.
    const isAfter = day === undefined || before.slice(0, day.length) <= day;
    expect(isAfter, `${at}.date`, found, 'events in the order of their dates');
    before = day ?? before;
    const isPlace = place === undefined || story.places.some(({ id }) => id === place);
    expect(isPlace, `${at}.place`, quote(place), 'the id of a place in places.json');
  });
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  hasAll(expect, `${path}timeline.kinds`, words.timeline.kinds, kinds);
  const ids = events.map(({ id }) => id);
  hasSame(expect, `${path}timeline.events`, words.timeline.events, ids, 'the id of an event');
}
