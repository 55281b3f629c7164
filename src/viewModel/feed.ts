import { fill } from '../i18n/messages.ts';
import type { LocalizedContent } from './content.ts';
import { toCorrections } from './evidence.ts';
import { listFollowUps } from './followUps.ts';
import { plainLine, plainText } from './lines.ts';
import { listVersions } from './notes.ts';
import { panelAnchor } from './panels.ts';

/** Where the feed stands, from the base path. */
export const feedPath = 'updates.json';

/** An item before its addresses are whole: `page` from the base path, ids as they stay whatever comes before or after. */
type Item = { page: string; id: string; anchor: string; iso: string; title: string; text: string };

/**
 * Corrections, versions and what came after each proposal as a JSON Feed, newest first. An item's id never changes; its
 * address leads to an element that is there.
 *
 * @param site origin without a last slash, such as `https://news.example`: every address in a feed is absolute
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function toFeed(content: LocalizedContent, site: string) {
  const { words, base, language } = content;
  const w = words.interface;
  const home = site + base;
  const items: Item[] = [
    ...toCorrections(content).map(({ id, iso, date, was, now }) => ({
      page: 'notes/',
      id,
      anchor: id,
      iso,
      title: fill(w.correctedOn, { date }),
      text: fill(w.correctedFromTo, { was, now }),
    })),
    ...listVersions(content).map(({ id, iso, date, line }) => ({
      page: 'notes/',
      id,
      anchor: id,
      iso,
      title: fill(w.versionOf, { date }),
      text: plainLine(line),
    })),
    ...followUpItems(content),
  ];
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: fill(w.titlePattern, { title: w.updatesFeed, site: words.opening.pageTitle }),
    description: words.opening.description,
    home_page_url: home,
    feed_url: home + feedPath,
    language: language.tag,
    items: items
      .map(({ page, id, anchor, iso, title, text }) => ({
        id: `${home}${page}#${id}`,
        url: `${home}${page}#${anchor}`,
        title,
        content_text: text,
        // A day has no hour; midnight in UTC is what RFC 3339 makes of it.
        date_published: `${iso}T00:00:00Z`,
      }))
      .sort((a, b) => b.date_published.localeCompare(a.date_published)),
  };
}

/** What came after each proposal; the day of the event, which may be known to the month only, stands in the title. */
function followUpItems(content: LocalizedContent): Item[] {
  const { story, words, base, href, language } = content;
  return story.proposals.flatMap(({ slug }) => {
    const { title = slug, after = [] } = words.proposals[slug] ?? {};
    return listFollowUps(slug, content).map(({ date, sentence }, at) => ({
      page: href({ kind: 'proposal', slug }).slice(base.length),
      // By the facts it rests on, so that it stays when others come before it.
      id: `after-${after[at]?.date}-${sentence.claims.join('-')}`,
      anchor: panelAnchor('after'),
      iso: firstVersionWith(sentence.claims, content),
      title: [title, date].join(language.marks.colon),
      // Nothing may suggest that it came of the proposal: the caveat goes wherever the two stand together.
      text: [sentence, words.notes.caveat].map(({ text }) => plainText(text, content)).join('\n\n'),
    }));
  });
}

/**
 * The day on which the story could first say something: that of its first version after all the facts' sources were out.
 * Looking again for what came after moves nothing, and neither does a later version.
 *
 * @returns `YYYY-MM-DD`
 */
export function firstVersionWith(
  claims: readonly string[],
  { story, fact, source }: Pick<LocalizedContent, 'story' | 'fact' | 'source'>,
): string {
  const out = claims
    .flatMap((claim) => fact(claim).sources)
    .map((id) => source(id).date ?? '')
    .reduce((latest, date) => (date > latest ? date : latest), '');
  const { versions, asOf } = story.meta;
  return versions.find(({ date }) => date >= out)?.date ?? versions.at(-1)?.date ?? asOf;
}
