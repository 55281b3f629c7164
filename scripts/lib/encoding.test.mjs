// @vitest-environment node
import { expect, it } from 'vitest';
import { pickEncodings } from './encoding.mjs';

const names = (header) => pickEncodings(header).map(({ name }) => name);

it('brotli comes before gzip whatever the order asked', () => {
  expect(names('gzip, deflate, br')).toEqual(['br', 'gzip']);
});

it('a weight of 0 refuses and a star takes the rest', () => {
  expect(names('br;q=0, gzip;q=0.5')).toEqual(['gzip']);
  expect(names('*')).toEqual(['br', 'gzip']);
  expect(names('br;q=0, *')).toEqual(['gzip']);
});

it('nothing asked means nothing packed', () => {
  expect(names(undefined)).toEqual([]);
  expect(names('identity')).toEqual([]);
});
