// @vitest-environment node
import { expect, it } from 'vitest';
import { parseRoute } from './address.mjs';

it('nothing set means the local server and the root', () => {
  expect(parseRoute({})).toEqual({ site: 'http://localhost:4173', base: '/' });
  expect(parseRoute({ SITE_URL: '', BASE_PATH: '' })).toEqual({ site: 'http://localhost:4173', base: '/' });
});

it('a site loses its last slash and a base gains both', () => {
  expect(parseRoute({ SITE_URL: 'https://example.org/', BASE_PATH: 'a/b' })).toEqual({
    site: 'https://example.org',
    base: '/a/b/',
  });
  expect(parseRoute({ BASE_PATH: '//a/' }).base).toBe('/a/');
});

it('a site that is not an origin is refused with what to write instead', () => {
  expect(() => parseRoute({ SITE_URL: 'example.org' })).toThrow('SITE_URL is "example.org"');
  expect(() => parseRoute({ SITE_URL: 'ftp://example.org' })).toThrow('it wants an origin');
  expect(() => parseRoute({ SITE_URL: 'https://example.org/x' })).toThrow('A folder belongs in BASE_PATH');
});

it('a base of anything but plain folder names is refused', () => {
  for (const base of ['/a b/', '/../', '/a/?x', 'https://example.org/']) {
    expect(() => parseRoute({ BASE_PATH: base })).toThrow(`BASE_PATH is "${base}"`);
  }
});
