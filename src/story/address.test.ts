import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Address, type Known, readAddress, writeAddress } from './address.ts';

const known: Known = { countries: ['northland'], proposals: ['be-kind'], chapters: ['start', 'trade'] };
const read = (path: string, hash = '') => readAddress(path, hash, known);

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
    { page: 'story', chapter: 'trade' },
    { page: 'story', open: { kind: 'country', slug: 'northland' } },
    { page: 'story', open: { kind: 'proposal', slug: 'be-kind' }, chapter: 'start' },
  ];
  for (const address of addresses) {
    const [path = '', hash = ''] = writeAddress(address).split('#');
    expect(read(path, hash)).toEqual(address);
  }
});

test('any path and any hash give a place', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, hash) => {
      expect(['story', 'notes', 'missing']).toContain(read(path, hash).page);
    }),
  );
});
