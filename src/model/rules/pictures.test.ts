import { describe, expect, it } from 'vitest';
import { type Loose, type Mistake, problemsAfterEditing } from '../../../tests/support/brokenStory.ts';

/** An edit of the picture of one step of the small story. */
const picture = (chapter: number, step: number, edit: (picture: Loose) => void) => ({
  'chapters.json': (s: Loose) => {
    edit(s[chapter].steps[step].picture);
  },
});

describe('checkPictures', () => {
  const mistakes: Mistake[] = [
    [
      'an extent that does not exist',
      picture(0, 0, (p) => (p.extent = 'moon')),
      [
        'chapters.json: [0].steps[0].picture.extent: found "moon", expected the name of an extent in map.json',
      ],
    ],
    [
      'an extent of a card that does not exist',
      { 'proposals.json': (s) => void (s[0].picture.extent = 'moon') },
      ['proposals.json: [0].picture.extent: found "moon", expected the name of an extent in map.json'],
    ],
    [
      'a highlighted country that takes no part',
      picture(0, 0, (p) => p.highlighted.push('XXX')),
      ['chapters.json: [0].steps[0].picture.highlighted[4]: found "XXX", expected a participant code'],
    ],
    [
      'a place that does not exist',
      picture(0, 0, (p) => p.places.push('nowhere')),
      [
        'chapters.json: [0].steps[0].picture.places[1]: found "nowhere", expected the id of a place in places.json',
      ],
    ],
    [
      'a place with its latitude first',
      { 'places.json': (s) => void s[5].at.push(s[5].at.shift()) },
      [
        'chapters.json: [4].steps[0].picture.places[2]: found "reedgate" at [-14.2, 31.2], expected [longitude, latitude] within the extent "lake"',
      ],
    ],
    [
      'a route that does not exist',
      picture(4, 0, (p) => p.routes.push('tunnel')),
      [
        'chapters.json: [4].steps[0].picture.routes[1]: found "tunnel", expected the id of a route in routes.json',
      ],
    ],
    [
      'a border of a country with itself',
      picture(1, 0, (p) => (p.borders[0] = ['LUM', 'LUM'])),
      ['chapters.json: [1].steps[0].picture.borders[0]: found ["LUM","LUM"], expected two countries'],
    ],
    [
      'an arc to a place that does not exist',
      picture(4, 0, (p) => (p.arcs[0][1] = 'nowhere')),
      [
        'chapters.json: [4].steps[0].picture.arcs[0][1]: found "nowhere", expected the id of a place in places.json',
      ],
    ],
    [
      'a circle of no amount',
      picture(1, 1, (p) => (p.circles.LUM = 'meetingDate')),
      [
        'chapters.json: [1].steps[1].picture.circles.LUM: found "meetingDate", expected the name of an amount in values.json',
      ],
    ],
    [
      'a shade of no amount',
      picture(4, 2, (p) => (p.shade.values.LUM = 'whales')),
      [
        'chapters.json: [4].steps[2].picture.shade.values.LUM: found "whales", expected the name of an amount in values.json',
      ],
    ],
    [
      'thresholds out of order',
      picture(4, 2, (p) => p.shade.classes.push(p.shade.classes.shift())),
      [
        'chapters.json: [4].steps[2].picture.shade.classes: found [50,20], expected thresholds in ascending order',
      ],
    ],
    [
      'a state without a name',
      picture(3, 1, (p) => (p.shade.states.LUM = 'port')),
      [
        'chapters.json: [3].steps[1].picture.shade.states.LUM: found "port", expected a state that names.json names',
      ],
    ],
    [
      'a series that does not exist',
      picture(1, 3, (p) => (p.focus = 'toll')),
      [
        'chapters.json: [1].steps[3].picture.focus: found "toll", expected the id of a series of rates in charts.json',
      ],
    ],
    [
      'a later event that does not exist',
      picture(1, 3, (p) => p.events.push('toll')),
      [
        'chapters.json: [1].steps[3].picture.events[1]: found "toll", expected the id of an event of rates in charts.json',
      ],
    ],
    [
      'a bar that does not exist',
      picture(1, 2, (p) => (p.focus = 'SOR')),
      [
        'chapters.json: [1].steps[2].picture.focus: found "SOR", expected the country of a group of counts in charts.json',
      ],
    ],
    [
      'a row that does not exist',
      picture(3, 0, (p) => p.focus.push('bays')),
      [
        'chapters.json: [3].steps[0].picture.focus[1]: found "bays", expected the id of a row of matrix in charts.json',
      ],
    ],
    [
      'an event that does not exist',
      picture(4, 1, (p) => p.focus.push('third')),
      [
        'chapters.json: [4].steps[1].picture.focus[1]: found "third", expected the id of an event of timeline in charts.json',
      ],
    ],
    [
      'words on a country that takes no part',
      {
        'locales/en/chapters.json': (s) =>
          void (s.lake.steps['lake-catch'].labels.XXX = { text: 'Here', claims: ['F01'] }),
      },
      ['locales/en/chapters.json: lake.steps.lake-catch.labels: found "XXX", expected a participant code'],
    ],
    [
      'words on a country beside a chart',
      {
        'locales/en/chapters.json': (s) =>
          void (s.lake.steps['lake-counts'].labels = { LUM: { text: 'Here', claims: ['F01'] } }),
      },
      [
        'locales/en/chapters.json: lake.steps.lake-counts.labels: found "LUM", expected nothing: the step shows counts, no map',
      ],
    ],
    [
      'words of three lines',
      { 'locales/en/chapters.json': (s) => void (s.lake.steps['lake-catch'].labels.LUM.text = 'a\nb\nc') },
      [
        'locales/en/chapters.json: lake.steps.lake-catch.labels.LUM: found 3 lines, expected no more than two',
      ],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );
});

describe('checkCharts', () => {
  const charts = (edit: (charts: Loose) => void) => ({
    'charts.json': (s: Loose) => {
      edit(s);
    },
  });
  const words = (edit: (charts: Loose) => void) => ({
    'locales/en/charts.json': (s: Loose) => {
      edit(s);
    },
  });
  const inWords = 'locales/en/charts.json: ';
  const mistakes: Mistake[] = [
    [
      'an axis that ends before it begins',
      charts((s) => (s.rates.to = '2031-02-01')),
      expect.arrayContaining([
        'charts.json: rates.to: found "2031-02-01", expected a day after 2031-03-01',
      ]) as string[],
    ],
    [
      'a step of a rate before the axis',
      charts((s) => (s.rates.series[0].steps[0].date = '2031-02-01')),
      [
        'charts.json: rates.series[0].steps[0].date: found "2031-02-01", expected a day from 2031-03-01 to 2031-03-12',
      ],
    ],
    [
      'steps out of order',
      charts((s) => s.rates.series[0].steps.push(s.rates.series[0].steps.shift())),
      [
        'charts.json: rates.series[0].steps[1].date: found "2031-03-01", expected steps in the order of their days',
      ],
    ],
    [
      'a rate that is no percentage',
      charts((s) => (s.rates.series[0].steps[0].rate = 'boats')),
      [
        'charts.json: rates.series[0].steps[0].rate: found "boats", expected the name of a percentage in values.json',
      ],
    ],
    [
      'a rate to hold before it was announced',
      charts((s) => (s.rates.series[0].announced[0].from = '2031-03-02')),
      [
        'charts.json: rates.series[0].announced[0].from: found "2031-03-02", expected a day from 2031-03-06 on',
      ],
    ],
    [
      'a later event before the axis ends',
      charts((s) => (s.rates.events[0].date = 'firstMeeting')),
      [
        'charts.json: rates.events[0].date: found "firstMeeting", 2029-05-03, expected the name of a whole date after 2031-03-12',
      ],
    ],
    [
      'a series without a name',
      words((s) => delete s.rates.series.levy),
      [`${inWords}rates.series: found nothing, expected an entry for "levy"`],
    ],
    [
      'a bar of no amount',
      charts((s) => (s.counts.totals[0] = 'meetingDate')),
      ['charts.json: counts.totals[0]: found "meetingDate", expected the name of an amount in values.json'],
    ],
    [
      'a bar in another unit',
      charts((s) => (s.counts.groups[1].values[1] = 'shareVes')),
      [
        'charts.json: counts.groups[1].values[1]: found "shareVes", 41 per cent, expected an amount in USD, as catchOffice is',
      ],
    ],
    [
      'a part of more than the whole',
      { 'values.json': (s) => void (s.catchVesOffice.value = 4e6) },
      [
        'charts.json: counts.balance.imports: found "catchVesOffice", 4000000 USD, expected no more than catchOffice, 3200000',
        'charts.json: counts.groups[1].values[0]: found "catchVesOffice", 4000000 USD, expected no more than catchOffice, 3200000',
      ],
    ],
    [
      'a bar of a country that takes no part',
      charts((s) => (s.counts.groups[1].country = 'XXX')),
      ['charts.json: counts.groups[1].country: found "XXX", expected a participant code'],
    ],
    [
      'a note on a bar that has none',
      charts((s) => delete s.counts.groups[0].note),
      [`${inWords}counts.notes: found "LUM", expected a country whose group has a note`],
    ],
    [
      'a column of somebody without a voice',
      charts((s) => s.matrix.voices[0].push('nobody')),
      ['charts.json: matrix.voices[0][1]: found "nobody", expected a name in voices.json'],
    ],
    [
      'a row of no fact’s topic',
      charts((s) => s.matrix.rows[0].topics.push('weather')),
      ['charts.json: matrix.rows[0].topics[1]: found "weather", expected the topic of a fact'],
    ],
    [
      'an event of a fact that is not there',
      charts((s) => s.timeline.events[0].claims.push('Z99')),
      expect.arrayContaining([
        expect.stringContaining('charts.json: timeline.events[0].claims[1]: found "Z99"'),
      ]) as string[],
    ],
    [
      'events out of order',
      charts((s) => (s.timeline.events = s.timeline.events.toReversed())),
      [
        'charts.json: timeline.events[1].date: found "meetingDate", 2031-03-12, expected events in the order of their dates',
        'charts.json: timeline.events[2].date: found "firstMeeting", 2029-05-03, expected events in the order of their dates',
      ],
    ],
    [
      'an event in a year',
      charts((s) => (s.timeline.events[0].date = 'catchYear')),
      [
        'charts.json: timeline.events[0].date: found "catchYear", 2030, expected the name of a day or a month in values.json',
      ],
    ],
    [
      'a kind of event without a name',
      words((s) => delete s.timeline.kinds.after),
      [`${inWords}timeline.kinds: found nothing, expected an entry for "after"`],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );
});
