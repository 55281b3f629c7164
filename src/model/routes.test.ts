import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import { type Address, buildPath, type Known, nearestSlugs, parseRoute, plainPages } from './routes.ts';

const known: Known = {
  countries: ['northland'],
  proposals: ['be-kind'],
  chapters: ['opening', 'trade', 'trade-rules'],
  anchors: ['trade-counts', 'trade-rules-all'],
  aliases: { start: 'opening', counts: 'trade-counts' },
};
const read = (path: string, hash = '') => parseRoute(path, hash, known);

describe('parseRoute', () => {
  it.each([
    '/countries/northland',
    '/countries/northland/index.html',
    '/Countries/Northland/',
    '/%63ountries/north%6Cand/',
  ])('takes %s for the page it is another name of', (path) =>
    expect(read(path)).toEqual(read('/countries/northland/')),
  );

  it.each(['', '/', '/index.html', '/INDEX.HTML', '/short', '/short/index.html'])(
    'takes %j for the story',
    (path) => expect(read(path)).toEqual({ page: 'story' }),
  );

  it.each(['/notes', '/notes/index.html', '/%6eotes/', '/Notes/'])('takes %s for the notes', (path) =>
    expect(read(path)).toEqual({ page: 'notes' }),
  );

  it('opens the story at its start for a hash that names nothing', () => {
    expect(read('/', '#nowhere')).toEqual({ page: 'story' });
    expect(read('/', '#%')).toEqual({ page: 'story' });
  });

  it('finds the chapter of a step, the longer of two that fit', () => {
    expect(read('/', '#trade-counts')).toEqual({ page: 'story', chapter: 'trade', anchor: 'trade-counts' });
    expect(read('/', '#trade-rules-all')).toMatchObject({ chapter: 'trade-rules' });
    expect(read('/', '#trade-rules')).toEqual({ page: 'story', chapter: 'trade-rules' });
  });

  it('leads an old hash to what it is now, unless the story has a chapter of that name', () => {
    expect(read('/', '#start')).toEqual({ page: 'story', chapter: 'opening' });
    expect(read('/', '#counts')).toEqual({ page: 'story', chapter: 'trade', anchor: 'trade-counts' });
    expect(read('/', '#constructor')).toEqual({ page: 'story' });
    expect(parseRoute('/', '#start', { ...known, chapters: ['start', 'opening'] })).toEqual({
      page: 'story',
      chapter: 'start',
    });
    expect(read('/short/', '#trade')).toEqual({ page: 'story', chapter: 'trade' });
  });

  it('gives a missing page that keeps its path for an unknown slug', () => {
    expect(read('/countries/atlantis/')).toEqual({ page: 'missing', path: '/countries/atlantis/' });
    expect(read('/countries/northland/more/')).toMatchObject({ page: 'missing' });
    expect(read('/countries/north%2Fland/')).toMatchObject({ page: 'missing' });
    expect(read('/constructor/')).toMatchObject({ page: 'missing' });
  });
});

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const anyKnown: fc.Arbitrary<Known> = fc.record({
  countries: fc.array(slug, { maxLength: 4 }),
  proposals: fc.array(slug, { maxLength: 4 }),
  chapters: fc.array(slug, { maxLength: 4 }),
  anchors: fc.constant([]),
  aliases: fc.dictionary(slug, slug, { maxKeys: 3 }),
});
/** Strings a stranger may put after the address: any, and those near the real ones. */
const anyPath = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'countries',
          'proposals',
          'notes',
          'short',
          'index.html',
          '..',
          '%2F',
          '%',
          '',
          '#',
          '?',
        ),
        slug,
      ),
    )
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
