import { fill } from '../i18n/messages.ts';
import type { Context } from './context.ts';
import { toCorrections } from './evidence.ts';
import { plainLine, plainText } from './lines.ts';
import { listVersions } from './notes.ts';

/** Where the feed stands, from the base path. */
export const feedPath = 'updates.json';

/**
 * Corrections, editions and what came after each proposal as a JSON Feed, newest first.
 *
 * @param site origin without a last slash, such as `https://news.example`: every address in a feed is absolute
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function toFeed(context: Context, site: string) {
  const { words, base, language } = context;
  const w = words.interface;
  const home = site + base;
  const item = (page: string, id: string, iso: string, title: string, text: string) => ({
    id: `${home}${page}#${id}`,
    url: `${home}${page}#${id}`,
    title,
    content_text: text,
    // A day has no hour; midnight in UTC is what RFC 3339 makes of it.
    date_published: `${iso}T00:00:00Z`,
  });
  const items = [
    ...toCorrections(context).map(({ id, iso, date, was, now }) =>
      item('notes/', id, iso, fill(w.correctedOn, { date }), fill(w.correctedFromTo, { was, now })),
    ),
    ...listVersions(context).map(({ id, iso, date, line }) =>
      item('notes/', id, iso, fill(w.versionOf, { date }), plainLine(line)),
    ),
    ...listFollowUps(context).map(({ page, id, iso, title, text }) => item(page, id, iso, title, text)),
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

/**
 * What came after each proposal. `iso` is the day on which it was last looked for, because that is when this story last
 * said so; the day of the event, which may be known to the month only, stands in the title.
 */
function listFollowUps(context: Context) {
  const { story, words, base, href, figure, language } = context;
  return story.proposals.flatMap(({ slug, lastChecked }) => {
    const { title = slug, after = [] } = words.proposals[slug] ?? {};
    return after.map(({ date, sentence }) => ({
      page: href({ kind: 'proposal', slug }).slice(base.length),
      // By the facts it rests on, so that it stays when others come before it.
      id: `after-${date}-${sentence.claims.join('-')}`,
      iso: lastChecked,
      title: [title, figure(date)].join(language.marks.colon),
      // Nothing may suggest that it came of the proposal: the caveat goes wherever the two stand together.
      text: [sentence, words.notes.caveat].map(({ text }) => plainText(text, context)).join('\n\n'),
    }));
  });
}
