import { fill } from '../i18n/fill.ts';
import type { Context } from './context.ts';
import { makeCorrections } from './makeCorrections.ts';
import { plainLine } from './makeLine.ts';
import { listVersions } from './makeNotes.ts';

/** Where the feed stands, from the base path. */
export const feedPath = 'updates.json';

/**
 * Corrections and editions as a JSON Feed, newest first.
 *
 * @param site origin without a last slash, such as `https://news.example`: every address in a feed is absolute
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function makeFeed(context: Context, site: string) {
  const { words, base, language } = context;
  const w = words.interface;
  const home = site + base;
  const item = (id: string, iso: string, title: string, text: string) => ({
    id: `${home}notes/#${id}`,
    url: `${home}notes/#${id}`,
    title,
    content_text: text,
    // A day has no hour; midnight in UTC is what RFC 3339 makes of it.
    date_published: `${iso}T00:00:00Z`,
  });
  const items = [
    ...makeCorrections(context).map(({ id, iso, date, was, now }) =>
      item(id, iso, fill(w.correctedOn, { date }), fill(w.correctedFromTo, { was, now })),
    ),
    ...listVersions(context).map(({ id, iso, date, line }) =>
      item(id, iso, fill(w.versionOf, { date }), plainLine(line)),
    ),
  ];
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: fill(w.titlePattern, { title: w.updatesFeed, site: words.opening.pageTitle }),
    description: words.opening.description,
    home_page_url: home,
    feed_url: home + feedPath,
    language: language.tag,
    items: items.sort((a, b) => b.date_published.localeCompare(a.date_published)),
  };
}
