import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proseFiles } from '../../src/model/files.ts';
import { parseStory } from '../../src/model/loadStory.ts';
import { isForReaders } from '../../src/model/strings.ts';
import { anySpot, changeAt, ofAnotherType, type Spot, spotsOf, valueAt } from '../support/mutateContent.ts';
import { draft, toFiles } from '../support/storyFiles.ts';

/** Every place of the content; ordinarily a dozen taken at random for each rule. */
const isAll = process.env['TEST_ALL'] === '1';

/** The real content, in its first language. */
const files = toFiles(draft());
const spots = spotsOf(files);
const where = (wanted: (spot: Spot, value: unknown) => boolean) =>
  spots.filter((spot) => wanted(spot, valueAt(files, spot)));

const prose = new RegExp(`/(${proseFiles.join('|')})\\.json$`);
const inProse = ([file]: Spot) => prose.test(file);
/** Whether prose for readers stands there. */
const isRead = (spot: Spot, value: unknown) => {
  const file = prose.exec(spot[0])?.[1];
  const key = spot.findLast((part) => typeof part === 'string') ?? '';
  return file !== undefined && typeof value === 'string' && isForReaders(file, key);
};
/** Texts and marks that may be empty. */
const mayBeEmpty = ([file]: Spot) => file === 'map/shapes.json' || file.endsWith('/locale.json');
const last = (spot: Spot) => spot.at(-1);
const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ways to break one rule each, wherever it applies: the spots it may be done to, and what is done. */
const breaks: [rule: string, at: Spot[], change: (value: unknown) => unknown][] = [
  ['a value of another type', spots, ofAnotherType],
  ['a list in the place of entries by name', where((_, value) => isRecord(value)), () => []],
  [
    'an entry that nothing knows',
    where((_, value) => isRecord(value)),
    (value) => ({ ...(value as object), 'No Such Entry': 4.5 }),
  ],
  [
    'an empty text',
    where((spot, value) => typeof value === 'string' && value !== '' && !mayBeEmpty(spot)),
    () => '',
  ],
  [
    'a fact that does not exist',
    where((spot) => spot.at(-2) === 'claims' && typeof last(spot) === 'number'),
    () => 'Z99',
  ],
  [
    'a source that does not exist',
    where((spot) => spot.at(-2) === 'sources' && typeof last(spot) === 'number'),
    () => 'no-such-source',
  ],
  ['a typed digit', where(isRead), (value) => `${String(value)} 7`],
  ['a link to nowhere', where(isRead), (value) => `${String(value)} [x](chapter:no-such-chapter)`],
  [
    'a sentence that rests on nothing and does not say so',
    where(
      (spot, value) =>
        inProse(spot) && isRecord(value) && 'claims' in (value as object) && 'text' in (value as object),
    ),
    (value) => ({ text: (value as { text: string }).text, claims: [] }),
  ],
  [
    'a fact there twice',
    where((spot) => spot[0] === 'facts.json' && spot.length === 1),
    (value) => [...(value as unknown[]), (value as unknown[])[0]],
  ],
];

test.each(breaks)(
  '%s is never passed, wherever it stands',
  (_, at, change) => {
    expect(at.length).toBeGreaterThan(0);
    const tried = isAll ? at : fc.sample(anySpot(at), 12);
    const passed = tried.filter((spot) => parseStory(changeAt(files, spot, change)).ok);
    expect(passed).toEqual([]);
  },
  600_000,
);
