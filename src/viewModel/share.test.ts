import { expect, test } from 'vitest';
import { shareUrl } from './share.ts';
import type { ClientData } from './types.ts';

const outline = {
  countries: [{ code: 'AAA', slug: 'aland', name: 'Aland' }],
  proposals: [{ slug: 'be-kind', number: 1, title: 'Be kind' }],
  chapters: [{ id: 'trade', nav: 'Trade' }],
  // Only what the function reads.
} as unknown as ClientData;
const share = (pathname: string, hash = '') =>
  shareUrl({ pathname, hash }, outline, { site: 'https://news.example', base: '/x/zh/' });

test('the language, what is open and the chapter being read are in the address', () => {
  expect(share('/x/zh/countries/aland/', '#trade')).toBe('https://news.example/x/zh/countries/aland/#trade');
  expect(share('/x/zh/short/', '#trade')).toBe('https://news.example/x/zh/short/#trade');
});

test('what the story does not know is not passed on', () => {
  expect(share('/x/zh/', '#s-trade-2')).toBe('https://news.example/x/zh/');
  expect(share('/x/zh/brief/', '#nowhere')).toBe('https://news.example/x/zh/brief/');
  expect(share('/x/zh/no/such/page')).toBe('https://news.example/x/zh/');
});
