// @vitest-environment node
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { findMissing, readFirstFlight, readLabels } from './firstFlight.mjs';

const label = '<span class="name" data-kind="country" data-country="AAA" style="--x:1">Aland</span>';
const page = `<style>p{}</style><h1>Head</h1><p class="x">Stands first</p>${label}<path id="map-AAA" d="M0 0z"/>`;
const pieces = { outlines: { AAA: 'M0 0z' }, names: { AAA: 'Aland' } };

it('a page that fits arrives whole', () => {
  expect(readFirstFlight(page)).toBe(page);
});

it('of a longer page the start arrives, as much as its bytes hold', () => {
  const long = page + randomBytes(20_000).toString('hex');
  const arrived = readFirstFlight(long);
  expect(long.startsWith(arrived)).toBe(true);
  // Hexadecimal digits pack to half their length, so 13,700 bytes hold about 27,400 of them.
  expect(arrived.length).toBeGreaterThan(26_000);
  expect(arrived.length).toBeLessThan(28_500);
});

it('a page that has come whole misses nothing', () => {
  expect(findMissing(page, page, pieces)).toEqual([]);
});

it('an outline or a name cut short is missing, and so is all after it', () => {
  expect(findMissing(page, page.slice(0, -4), pieces)).toEqual(['the outline of AAA']);
  expect(findMissing(page, page.slice(0, page.indexOf('land')), pieces)).toEqual([
    'the outline of AAA',
    'the name of AAA',
  ]);
});

it('what the page itself lacks is missing', () => {
  expect(findMissing('', '', { outlines: {}, names: {} })).toEqual([
    'the headline',
    'the standfirst',
    'the styles of the first screen',
  ]);
});

it('an outline other than the story’s is missing', () => {
  expect(findMissing(page, page, { ...pieces, outlines: { AAA: 'M1 1z' } })).toEqual(['the outline of AAA']);
});

it('reads the first label of each country', () => {
  expect(readLabels(`${label}${label.replace('Aland', 'Again')}`)).toEqual({ AAA: 'Aland' });
});
