import { collectProblems, type Expect, type Problem, quote } from '../problems.ts';
import { firstLanguage, wordsOfStep } from '../steps.ts';
import type { ChartPicture, MapPicture, Picture, Story } from '../types.ts';
import { unitOf } from './values.ts';

const aCountry = 'a participant code';
const aPlace = 'the id of a place in places.json';
const anAmount = 'the name of an amount in values.json';

/** Every picture of a step or a proposal names extents, countries, places, routes, figures and parts of charts that exist. */
export function checkPictures(story: Story): Problem[] {
  return collectProblems((expect) => {
    story.chapters.forEach(({ steps }, index) =>
      steps.forEach(({ id, picture }, at) => {
        const path = `chapters.json: [${index}].steps[${at}].picture`;
        checkPicture(picture, path, story, expect);
        checkLabels(id, picture, story, expect);
      }),
    );
    story.proposals.forEach(({ picture }, index) =>
      checkPicture(picture, `proposals.json: [${index}].picture`, story, expect),
    );
  });
}

function checkPicture(picture: Picture, path: string, story: Story, expect: Expect): void {
  if (picture.kind === 'map') checkMap(picture, path, story, expect);
  else checkFocus(picture, path, story, expect);
}

function checkMap(picture: MapPicture, path: string, story: Story, expect: Expect): void {
  const codes = new Set(story.participants.map(({ code }) => code));
  const expectCountry = (code: string, at: string) =>
    expect(codes.has(code), `${path}.${at}`, quote(code), aCountry);
  /** Amounts of one scale, by country: all in the unit of the first. */
  const expectAmounts = (names: Record<string, string | null>, at: string) => {
    let unit: string | undefined;
    for (const [code, name] of Object.entries(names)) {
      if (name === null) continue;
      const value = story.values[name];
      const isAmount = value !== undefined && value.type !== 'date';
      expect(isAmount, `${path}.${at}.${code}`, quote(name), anAmount);
      if (!isAmount) continue;
      const own = unitOf(value);
      unit ??= own;
      expect(own === unit, `${path}.${at}.${code}`, `${quote(name)} in ${own}`, `an amount in ${unit}`);
    }
  };
  const {
    extent,
    highlighted,
    places = [],
    routes = [],
    borders = [],
    arcs = [],
    shade,
    circles = {},
  } = picture;
  const isExtent = story.map.extents[extent] !== undefined;
  expect(isExtent, `${path}.extent`, quote(extent), 'the name of an extent in map.json');
  highlighted.forEach((code, at) => expectCountry(code, `highlighted[${at}]`));
  places.forEach((id, at) => checkPlace(id, extent, `${path}.places[${at}]`, story, expect));
  routes.forEach((id, at) => {
    const isRoute = story.routes.some((route) => route.id === id);
    expect(isRoute, `${path}.routes[${at}]`, quote(id), 'the id of a route in routes.json');
  });
  borders.forEach(([one, other], at) => {
    expectCountry(one, `borders[${at}][0]`);
    expectCountry(other, `borders[${at}][1]`);
    expect(one !== other, `${path}.borders[${at}]`, quote([one, other]), 'two countries');
  });
  arcs.forEach(([from, to], at) => {
    checkPlace(from, extent, `${path}.arcs[${at}][0]`, story, expect);
    checkPlace(to, extent, `${path}.arcs[${at}][1]`, story, expect);
    expect(from !== to, `${path}.arcs[${at}]`, quote([from, to]), 'two places');
  });
  for (const code of Object.keys(circles)) expectCountry(code, 'circles');
  expectAmounts(circles, 'circles');
  if (shade === undefined) return;
  for (const code of Object.keys(shade.by === 'value' ? shade.values : shade.states))
    expectCountry(code, `shade.${shade.by}s`);
  if (shade.by === 'state') {
    const { states } = firstLanguage(story).words.names;
    for (const [code, state] of Object.entries(shade.states))
      expect(
        states[state] !== undefined,
        `${path}.shade.states.${code}`,
        quote(state),
        'a state that names.json names',
      );
    return;
  }
  expectAmounts(shade.values, 'shade.values');
  const isAscending = shade.classes.every((one, at, all) => at === 0 || one > (all[at - 1] ?? one));
  expect(isAscending, `${path}.shade.classes`, quote(shade.classes), 'thresholds in ascending order');
}

/**
 * A place lies among the points its extent must show: elsewhere a phone would not show it, and a place with latitude and
 * longitude exchanged lies anywhere.
 */
function checkPlace(id: string, extent: string, path: string, story: Story, expect: Expect): void {
  const place = story.places.find((one) => one.id === id);
  expect(place !== undefined, path, quote(id), aPlace);
  const fit = story.map.extents[extent]?.fit;
  if (place === undefined || fit === undefined) return;
  const isWithin = place.at.every((angle, axis) => {
    const bounds = fit.map((point) => point[axis] ?? 0);
    return angle >= Math.min(...bounds) && angle <= Math.max(...bounds);
  });
  expect(
    isWithin,
    path,
    `${quote(id)} at [${place.at.join(', ')}]`,
    `[longitude, latitude] within the extent ${quote(extent)}`,
  );
}

/** What a chart is to show brightly is in it. */
function checkFocus(picture: ChartPicture, path: string, { charts }: Story, expect: Expect): void {
  const expectIn = (list: readonly { id: string }[], id: string, at: string, what: string) =>
    expect(
      list.some((one) => one.id === id),
      `${path}.${at}`,
      quote(id),
      `the id of ${what} in charts.json`,
    );
  switch (picture.kind) {
    case 'rates':
      if (picture.focus !== undefined)
        expectIn(charts.rates.series, picture.focus, 'focus', 'a series of rates');
      picture.events?.forEach((id, at) =>
        expectIn(charts.rates.events, id, `events[${at}]`, 'an event of rates'),
      );
      break;
    case 'counts': {
      const { focus } = picture;
      const isGroup = charts.counts.groups.some(({ country }) => country === focus);
      if (focus !== undefined)
        expect(isGroup, `${path}.focus`, quote(focus), 'the country of a group of counts in charts.json');
      break;
    }
    case 'matrix':
      picture.focus.forEach((id, at) => expectIn(charts.matrix.rows, id, `focus[${at}]`, 'a row of matrix'));
      break;
    case 'timeline':
      picture.focus?.forEach((id, at) =>
        expectIn(charts.timeline.events, id, `focus[${at}]`, 'an event of timeline'),
      );
      break;
    default:
  }
}

/** Words stand on countries of the story, and only where there is a map. */
function checkLabels(id: string, picture: Picture, story: Story, expect: Expect): void {
  const { code: language, words } = firstLanguage(story);
  const labels = wordsOfStep(words, story, id)?.labels ?? {};
  const chapter = story.chapters.find(({ steps }) => steps.some((step) => step.id === id))?.id ?? '';
  const path = `locales/${language}/chapters.json: ${chapter}.steps.${id}.labels`;
  for (const [code, { text }] of Object.entries(labels)) {
    const isParticipant = story.participants.some((one) => one.code === code);
    expect(isParticipant, path, quote(code), aCountry);
    expect(picture.kind === 'map', path, quote(code), `nothing: the step shows ${picture.kind}, no map`);
    const lines = text.split('\n').length;
    expect(lines <= 2, `${path}.${code}`, `${lines} lines`, 'no more than two');
  }
}
