import { expect, test } from 'vitest';
import { preferredLanguage } from './locales.ts';

test('the first language that is there wins, whatever its region', () => {
  expect(preferredLanguage(['kk-KZ', 'ru-KZ', 'en'], ['en', 'ru'])).toBe('ru');
});

test('a reader of none of them is offered none', () => {
  expect(preferredLanguage(['fr', ''], ['en', 'ru'])).toBeUndefined();
  expect(preferredLanguage([], ['en'])).toBeUndefined();
});
