import { describe, expect, it } from 'vitest';
import { smallContent } from '../../tests/support/smallContent.ts';
import { toCorrections } from './evidence.ts';
import { firstVersionWith, toFeed } from './feed.ts';
import { listVersions } from './notes.ts';
import { toPanels } from './panels.ts';

const content = smallContent();
const site = 'https://news.example';
const { items, ...feed } = toFeed(content, site);

describe('toFeed', () => {
  it('names its version and itself by absolute addresses under the base path', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://news.example/x/',
      feed_url: 'https://news.example/x/updates.json',
      language: 'en-GB',
    });
  });

  it('has corrections, versions and what came after, newest first, under ids that stay', () => {
    expect(
      items.map(({ id, date_published }) => [id.slice(site.length), date_published.slice(0, 10)]),
    ).toEqual([
      ['/x/notes/#version-second', '2026-03-01'],
      ['/x/proposals/be-kind/#after-day-A05', '2026-03-01'],
      ['/x/notes/#correction-A01-2026-02-20', '2026-02-20'],
      ['/x/notes/#version-first', '2026-02-01'],
    ]);
  });

  it('leads only to elements that its pages have', () => {
    const { proposals } = toPanels(content);
    const anchors = [
      ...[...toCorrections(content), ...listVersions(content)].map(({ id }) => `/x/notes/#${id}`),
      ...Object.values(proposals).flatMap(({ href, sections }) =>
        sections.map(({ anchor }) => `${href}#${anchor}`),
      ),
    ];
    for (const { url } of items) expect(anchors).toContain(url.slice(site.length));
  });

  it('puts the caveat beside what came after', () => {
    expect(items[1]?.content_text).toBe('They were kind.\n\nBy subject only.');
  });

  it('keeps the first date of what came after when it is looked for again', () => {
    const later = smallContent('en', ({ proposals: [proposal], meta }) => {
      if (proposal) proposal.lastChecked = '2027-01-01';
      meta.versions.push({ id: 'third', date: '2027-01-01' });
    });
    const dated = (one: typeof items) => one.find(({ id }) => id.endsWith('#after-day-A05'))?.date_published;
    expect(dated(toFeed(later, site).items)).toBe(dated(items));
  });
});

describe('firstVersionWith', () => {
  it('is the first version that came after every source', () => {
    expect(firstVersionWith(['A01'], content)).toBe('2026-02-01');
    expect(firstVersionWith(['A01', 'A05'], content)).toBe('2026-03-01');
  });

  it('is the last version where a source is newer than all of them', () => {
    const newer = smallContent('en', ({ sources }) => {
      for (const source of sources) source.date = '2026-12-31';
    });
    expect(firstVersionWith(['A01'], newer)).toBe('2026-03-01');
  });
});
