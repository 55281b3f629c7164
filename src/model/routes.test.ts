import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/runs.ts';
import { type Address, buildPath, type Known, nearestSlugs, parseRoute, plainPages } from './routes.ts';

const known: Known = { countries: ['northland'], proposals: ['be-kind'], chapters: ['start', 'trade'] };
const read = (path: string, hash = '') => parseRoute(path, hash, known);

test('the last slash makes no difference', () => {
  expect(read('/countries/northland')).toEqual(read('/countries/northland/'));
});

test('an unknown chapter opens the story without one', () => {
  expect(read('/', '#nowhere')).toEqual({ page: 'story' });
});

test('an unknown slug is a missing page that keeps its path', () => {
  expect(read('/countries/atlantis/')).toEqual({ page: 'missing', path: '/countries/atlantis/' });
  expect(read('/countries/northland/more/')).toMatchObject({ page: 'missing' });
});

test('what was written is read back', () => {
  const addresses: Address[] = [
    { page: 'story' },
    { page: 'notes' },
    { page: 'brief' },
    { page: 'short' },
    { page: 'questions' },
    { page: 'story', chapter: 'trade' },
    { page: 'story', open: { kind: 'country', slug: 'northland' } },
    { page: 'story', open: { kind: 'proposal', slug: 'be-kind' }, chapter: 'start' },
  ];
  for (const address of addresses) {
    const [path = '', hash = ''] = buildPath(address).split('#');
    expect(read(path, hash)).toEqual(address);
  }
});

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const anyKnown: fc.Arbitrary<Known> = fc.record({
  countries: fc.array(slug, { maxLength: 4 }),
  proposals: fc.array(slug, { maxLength: 4 }),
  chapters: fc.array(slug, { maxLength: 4 }),
});
/** Strings a stranger may put after the address: any, and those near the real ones. */
const anyPath = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom('countries', 'proposals', 'notes', '..', '%2F', '', '#', '?'), slug))
    .map((parts) => `/${parts.join('/')}`),
);

/** Every address that names only what the story has. */
function addressesOf({ countries, proposals, chapters }: Known): Address[] {
  const opens = [
    undefined,
    ...countries.map((slug) => ({ kind: 'country' as const, slug })),
    ...proposals.map((slug) => ({ kind: 'proposal' as const, slug })),
  ];
  return [
    ...plainPages.map((page): Address => ({ page })),
    ...opens.flatMap((open) =>
      [undefined, ...chapters].map(
        (chapter): Address => ({
          page: 'story',
          ...(open === undefined ? {} : { open }),
          ...(chapter === undefined ? {} : { chapter }),
        }),
      ),
    ),
  ];
}

test('whatever a story is made of, every address of it is read back as it was written', () => {
  fc.assert(
    fc.property(anyKnown, (any) => {
      for (const address of addressesOf(any)) {
        const [path = '', hash = ''] = buildPath(address).split('#');
        expect(parseRoute(path, hash, any)).toEqual(address);
      }
    }),
    runs(100),
  );
});

test('any path and any hash give an address of that story or say that there is none, and are stable from then on', () => {
  fc.assert(
    fc.property(anyPath, fc.oneof(fc.string({ unit: 'binary' }), slug), anyKnown, (path, hash, any) => {
      const address = parseRoute(path, hash, any);
      expect([...addressesOf(any), { page: 'missing', path }]).toContainEqual(address);
      const [again = '', anchor = ''] =
        address.page === 'missing' ? [address.path, hash] : buildPath(address).split('#');
      expect(parseRoute(again, anchor, any)).toEqual(address);
    }),
    runs(200),
  );
});

const slugs = ['northland', 'southland', 'be-kind'];

test('a misspelling finds the word that was meant first', () => {
  expect(nearestSlugs('/countries/nortland', slugs)[0]).toBe('northland');
});

test('nothing alike finds nothing', () => {
  expect(nearestSlugs('zzz', slugs)).toEqual([]);
  expect(nearestSlugs('', slugs)).toEqual([]);
});
