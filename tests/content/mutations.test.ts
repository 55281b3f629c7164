import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { makeContext } from '../../src/edition/context.ts';
import { makeMapPaths } from '../../src/edition/makeMapView.ts';
import { makeOutline } from '../../src/edition/makeOutline.ts';
import { makeWhole } from '../../src/edition/makeWhole.ts';
import { parseStory } from '../../src/story/parseStory.ts';
import type { Story } from '../../src/story/types.ts';
import { anyChange, anySpot, changeAt, type Spot, spotsOf, valueAt } from '../support/mutateContent.ts';
import { runs } from '../support/runs.ts';
import { draft, locale, toFiles } from '../support/storyFiles.ts';

/** Room for the names of a few whole stories. */
const mostPlaced = 500;

// Laying names out is nearly all of drawing: what has been laid out from the very same is not laid out again.
vi.mock('../../src/geo/placeLabels.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/geo/placeLabels.ts')>();
  const known = new Map<string, ReturnType<typeof original.placeLabels>>();
  const placeLabels: typeof original.placeLabels = (...given) => {
    const key = JSON.stringify(given);
    const placed = known.get(key) ?? original.placeLabels(...given);
    if (known.size > mostPlaced) known.clear();
    known.set(key, placed);
    return placed;
  };
  return { ...original, placeLabels };
});

/** What stands in for the lines of content without problems. */
const noProblem = 'content: found nothing wrong, expected so';

/** The real content, in its first language. */
const files = toFiles(draft());
const spots = spotsOf(files);
const where = (wanted: (spot: Spot, value: unknown) => boolean) =>
  spots.filter((spot) => wanted(spot, valueAt(files, spot)));

/** Draws all that is made of a story at build, without markup; throws where something cannot be. */
function draw(story: Story): void {
  const context = makeContext(story, locale, '/');
  makeOutline(context);
  makeMapPaths(context);
  makeWhole(context);
}

test('whatever is done to a value of the content, the check answers, and what it passes can be drawn', () => {
  fc.assert(
    fc.property(anySpot(spots), anyChange(files, spots), (spot, change) => {
      const parsed = parseStory(changeAt(files, spot, change));
      if (parsed.ok) draw(parsed.story);
      const problems = parsed.ok ? [noProblem] : parsed.problems;
      expect(problems).not.toEqual([]);
      for (const line of problems) expect(line).toMatch(/: found .+, expected \S/s);
    }),
    runs(15),
  );
});

const inProse = ({ 0: file }: Spot) =>
  /\/(opening|chapters|proposals|countries|glossary|notes|short)\.json$/.test(file);
/** Texts and marks that may be empty. */
const mayBeEmpty = ([file]: Spot) => file === 'map/shapes.json' || file.endsWith('/locale.json');
const last = (spot: Spot) => spot.at(-1);
const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ways to break one rule each, wherever it applies: the spots it may be done to, and what is done. */
const breaks: [rule: string, at: Spot[], change: (value: unknown) => unknown][] = [
  [
    'a value of another type',
    where(() => true),
    (value) => (typeof value === 'string' ? 4.5 : typeof value === 'object' && value !== null ? '' : {}),
  ],
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
  [
    'a typed digit',
    where((spot, value) => inProse(spot) && last(spot) === 'text' && typeof value === 'string'),
    (value) => `${String(value)} 7`,
  ],
  [
    'a link to nowhere',
    where((spot, value) => inProse(spot) && last(spot) === 'text' && typeof value === 'string'),
    (value) => `${String(value)} [x](chapter:no-such-chapter)`,
  ],
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

test.each(breaks)('%s is never passed, wherever it stands', (_, at, change) => {
  expect(at.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(anySpot(at), (spot) => {
      const { ok } = parseStory(changeAt(files, spot, change));
      expect({ ok, spot }).toEqual({ ok: false, spot });
    }),
    runs(12, 1000),
  );
});

/** A language that cannot be read from the list of languages is not looked for. */
const tied = where((spot) => spot.length > 2 && spot[1] !== 'locales');

test('two broken files are both reported in one go', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anySpot(tied), {
        minLength: 2,
        maxLength: 2,
        selector: ([file]) => file,
      }),
      (two) => {
        const parsed = parseStory(two.reduce((changed, spot) => changeAt(changed, spot, () => ({})), files));
        const problems = parsed.ok ? [] : parsed.problems;
        const silent = two.filter(([file]) => !problems.some((line) => line.startsWith(`${file}: `)));
        expect(silent).toEqual([]);
      },
    ),
    runs(12, 1000),
  );
});
