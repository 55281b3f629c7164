import { expect, test } from 'vitest';
import { pickVoice } from './pickVoice.ts';

const voice = (lang: string, more: { default?: boolean; localService?: boolean } = {}) => ({
  lang,
  default: false,
  localService: false,
  ...more,
});

test('a voice of another language never reads', () => {
  expect(pickVoice([voice('fr-FR', { default: true })], 'ru')).toBeUndefined();
  expect(pickVoice([], 'en')).toBeUndefined();
});

test('a region, a script and an underscore make no difference', () => {
  expect(pickVoice([voice('zh-CN')], 'zh-Hans')?.lang).toBe('zh-CN');
  expect(pickVoice([voice('en_GB')], 'en')?.lang).toBe('en_GB');
});

test('the platform’s own choice comes first, then one that needs no network', () => {
  const [far, near, usual] = [
    voice('en-US'),
    voice('en-GB', { localService: true }),
    voice('en-AU', { default: true }),
  ];
  expect(pickVoice([far, near, usual], 'en')).toBe(usual);
  expect(pickVoice([far, near], 'en')).toBe(near);
});
