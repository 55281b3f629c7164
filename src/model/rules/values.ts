import { collectProblems, type Expect, type Problem, quote } from '../problems.ts';
import { firstLanguage } from '../steps.ts';
import type { Story, Value } from '../types.ts';

/** Names of figures whose order their names tell: `summitStart` is not after `summitEnd`, `tollLow` not above `tollHigh`. */
const pairs = [
  ['Start', 'End'],
  ['From', 'To'],
  ['Min', 'Max'],
  ['Low', 'High'],
] as const;

/** A figure whose name says that it is a share of a whole. */
const shareName = /^share(?![a-z])|Share(?![a-z])/;

/** Figures that cannot be: an end before its start, a share of more than all there is, a source from after the story. */
export function checkValues({ values, meta, sources }: Story): Problem[] {
  return collectProblems((expect) => {
    const isTold = (date: string) => isNotAfter(date, meta.asOf);
    const byThen = `no day after asOf of story.json, ${meta.asOf}`;
    expect(isTold(meta.event.date), 'story.json: event.date', quote(meta.event.date), byThen);
    sources.forEach(({ date }, at) =>
      expect(date === null || isTold(date), `sources.json: [${at}].date`, quote(date), byThen),
    );
    if (meta.limits !== undefined)
      for (const [key, [fewest, most]] of Object.entries(meta.limits.words))
        expect(
          fewest <= most,
          `story.json: limits.words.${key}`,
          quote([fewest, most]),
          'the fewest words, then the most',
        );
    for (const [name, value] of Object.entries(values)) {
      if (value.type === 'percent' && shareName.test(name))
        expect(
          value.value <= 100,
          `values.json: ${name}.value`,
          `${value.value}`,
          'a share of no more than 100',
        );
      for (const [first, last] of pairs) {
        if (!name.endsWith(last)) continue;
        const before = name.slice(0, -last.length) + first;
        const other = values[before];
        if (other === undefined) continue;
        const expected = `no less than ${before}, ${other.value}`;
        expect(isInOrder(other, value), `values.json: ${name}.value`, quote(value.value), expected);
      }
    }
    meta.versions.forEach(({ date }, at) => {
      const before = meta.versions[at - 1]?.date ?? date;
      const path = `story.json: versions[${at}].date`;
      expect(before <= date, path, quote(date), `a day from ${before} on: the oldest version comes first`);
    });
  });
}

/** Whether two figures of one type stand in order; dates that know no more than a year are compared as far as both know. */
function isInOrder(first: Value, last: Value): boolean {
  return first.type === 'date' && last.type === 'date'
    ? isNotAfter(first.value, last.value)
    : first.value <= last.value;
}

function isNotAfter(first: string, last: string): boolean {
  const known = Math.min(first.length, last.length);
  return first.slice(0, known) <= last.slice(0, known);
}

/** What an amount is counted in: amounts of two units stand on no axis together. */
export function unitOf(value: Value): string {
  if (value.type === 'money') return value.currency;
  if (value.type === 'quantity') return value.unit;
  return value.type === 'percent' ? 'per cent' : 'pieces';
}

/** The words and the data name the same chapters, proposals, countries, places, topics and states. */
export function checkNames(story: Story): Problem[] {
  const { code, words } = firstLanguage(story);
  const at = (file: string, list = '') => `locales/${code}/${file}.json${list === '' ? '' : `: ${list}`}`;
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const codes = story.participants.map((one) => one.code);
  const { names, notes } = words;
  return collectProblems((expect) => {
    hasAll(expect, 'story.json: translations', story.meta.translations, story.meta.locales.slice(1));
    hasAll(expect, 'map.json: countryLabels', story.map.countryLabels, codes);
    hasAll(expect, 'map/shapes.json: participants', story.shapes.participants, codes);
    hasSame(expect, at('chapters'), words.chapters, ids(story.chapters), 'the id of a chapter');
    hasSame(
      expect,
      at('proposals'),
      words.proposals,
      story.proposals.map(({ slug }) => slug),
      'the id of a proposal',
    );
    hasSame(expect, at('countries'), words.countries, codes, 'a participant code');
    hasAll(expect, at('names', 'places'), names.places, ids(story.places));
    hasAll(expect, at('names', 'neighbours'), names.neighbours, ids(story.map.neighbours));
    hasAll(expect, at('names', 'waters'), names.waters, ids(story.map.waters));
    hasAll(expect, at('names', 'landforms'), names.landforms, ids(story.landforms));
    hasAll(expect, at('names', 'routes'), names.routes, ids(story.routes));
    hasAll(expect, at('names', 'topics'), names.topics, [...new Set(story.facts.map(({ topic }) => topic))]);
    hasAll(expect, at('names', 'sourceKinds'), names.sourceKinds, [
      ...new Set(story.sources.map(({ kind }) => kind)),
    ]);
    const versions = ids(story.meta.versions);
    const version = 'the id of a version in story.json';
    hasSame(expect, at('notes', 'versions.entries'), notes.versions.entries, versions, version);
    words.quiz.forEach(({ options, right }, index) =>
      expect(
        right < options.length,
        `${at('quiz')}: [${index}].right`,
        `${right}`,
        `less than ${options.length}`,
      ),
    );
  });
}

/** Expects an entry for every id. */
export function hasAll(expect: Expect, path: string, entries: object, ids: readonly string[]): void {
  for (const id of ids) expect(Object.hasOwn(entries, id), path, 'nothing', `an entry for ${quote(id)}`);
}

/** Expects an entry for every id and no other; `what` says what an entry's name is. */
export function hasSame(
  expect: Expect,
  path: string,
  entries: object,
  ids: readonly string[],
  what: string,
): void {
  hasAll(expect, path, entries, ids);
  for (const name of Object.keys(entries)) expect(ids.includes(name), path, quote(name), what);
}
