import { expect, test } from 'vitest';
import { language } from '../../tests/support/language.ts';
import type { LocalizedContent as Context } from './content.ts';
import { toFeed } from './feed.ts';

const context = {
  base: '/folder/',
  href: ({ slug }: { slug: string }) => `/folder/proposals/${slug}/`,
  figure: () => 'June 2026',
  locale: 'en',
  language,
  story: {
    meta: {
      versions: [
        { id: 'first', date: '2026-01-01' },
        { id: 'second', date: '2026-03-01' },
      ],
    },
    proposals: [{ slug: 'be-kind', lastChecked: '2026-02-15' }],
    corrections: [{ claim: 'A01', date: '2026-02-01', was: 'Two came.', now: 'Three came.' }],
  },
  words: {
    proposals: {
      'be-kind': {
        title: 'Be kind',
        after: [{ date: 'june', sentence: { text: 'In {june} they were.', claims: ['A02', 'A03'] } }],
      },
    },
    opening: { pageTitle: 'A story', description: 'What it tells.' },
    notes: {
      caveat: { text: 'By subject only.', claims: ['A04'] },
      versions: {
        entries: {
          first: { text: 'First [published](chapter:start).', claims: [] },
          second: { text: 'More.', claims: [] },
        },
      },
    },
    interface: {
      titlePattern: '{title} – {site}',
      updatesFeed: 'Changes',
      correctedOn: 'Corrected on {date}',
      correctedFromTo: 'Was: {was} Now: {now}',
      versionOf: 'Version of {date}',
    },
  },
  // Only what a feed is made from.
} as unknown as Context;

test('a feed names its version and itself by absolute addresses under the base path', () => {
  expect(toFeed(context, 'https://news.example')).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Changes – A story',
    home_page_url: 'https://news.example/folder/',
    feed_url: 'https://news.example/folder/updates.json',
    language: 'en-GB',
  });
});

test('corrections, editions and what came after, with its caveat, stand together, newest first, each with an address that stays', () => {
  const { items } = toFeed(context, 'https://news.example');
  expect(items.map(({ id, date_published }) => [id, date_published])).toEqual([
    ['https://news.example/folder/notes/#version-second', '2026-03-01T00:00:00Z'],
    ['https://news.example/folder/proposals/be-kind/#after-june-A02-A03', '2026-02-15T00:00:00Z'],
    ['https://news.example/folder/notes/#correction-A01-2026-02-01', '2026-02-01T00:00:00Z'],
    ['https://news.example/folder/notes/#version-first', '2026-01-01T00:00:00Z'],
  ]);
  expect(items.map(({ content_text }) => content_text)).toEqual([
    'More.',
    'In June 2026 they were.\n\nBy subject only.',
    'Was: Two came. Now: Three came.',
    'First published.',
  ]);
});
