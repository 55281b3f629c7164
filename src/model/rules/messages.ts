import { type Problem, quote } from '../problems.ts';
import type { Story } from '../types.ts';

/** In every language the words and the data name the same chapters, proposals, countries, places and topics. */
export function checkMatchingWords(story: Story): Problem[] {
  const told = missing(
    'story.json: translations',
    Object.keys(story.meta.translations),
    story.meta.locales.slice(1),
  );
  const countries = story.participants.map(({ code }) => code);
  const drawn = [
    ...missing('map.json: countryLabels', Object.keys(story.map.countryLabels), countries),
    ...missing('map/shapes.json: participants', Object.keys(story.shapes.participants), countries),
  ];
  const each = Object.entries(story.words).flatMap(([locale, words]) => {
    const at = (file: string) => `locales/${locale}/${file}.json`;
    return [
      ...same(
        at('chapters'),
        Object.keys(words.chapters),
        story.chapters.map(({ id }) => id),
        'chapter',
      ),
      ...same(
        at('proposals'),
        Object.keys(words.proposals),
        story.proposals.map(({ slug }) => slug),
        'proposal',
      ),
      ...same(at('countries'), Object.keys(words.countries), countries, 'participant'),
      ...missing(
        `${at('names')}: places`,
        Object.keys(words.names.places),
        story.places.map(({ id }) => id),
      ),
      ...missing(
        `${at('names')}: neighbours`,
        Object.keys(words.names.neighbours),
        story.map.neighbours.map(({ id }) => id),
      ),
      ...missing(
        `${at('names')}: waters`,
        Object.keys(words.names.waters),
        story.map.waters.map(({ id }) => id),
      ),
      ...missing(
        `${at('names')}: routes`,
        Object.keys(words.names.routes),
        story.routes.map(({ id }) => id),
      ),
      ...missing(`${at('names')}: topics`, Object.keys(words.names.topics), [
        ...new Set(story.facts.map(({ topic }) => topic)),
      ]),
      ...same(
        `${at('notes')}: versions.entries`,
        Object.keys(words.notes.versions.entries),
        story.meta.versions.map(({ id }) => id),
        'version in story.json',
      ),
      ...story.chapters
        .filter(
          ({ id, scene }) =>
            scene !== undefined && words.chapters[id] !== undefined && needsPicture(story, id),
        )
        .filter(({ id }) => (words.chapters[id]?.picture ?? []).length === 0)
        .map(({ id }) => ({
          path: `${at('chapters')}: ${id}.picture`,
          found: 'nothing',
          expected: 'a text alternative that states the point of the picture',
        })),
    ];
  });
  return [...told, ...drawn, ...each];
}

/** A chapter that only gathers notes shows no picture of its own. */
function needsPicture(story: Story, id: string): boolean {
  return Object.values(story.words).some(({ chapters }) =>
    (chapters[id]?.blocks ?? []).some(({ kind }) => kind !== 'notes' && kind !== 'list'),
  );
}

function missing(path: string, found: string[], expected: string[]): Problem[] {
  return expected
    .filter((id) => !found.includes(id))
    .map((id) => ({ path, found: 'nothing', expected: `an entry for ${quote(id)}` }));
}

function same(path: string, found: string[], expected: string[], what: string): Problem[] {
  const extra = found
    .filter((id) => !expected.includes(id))
    .map((id) => ({ path, found: quote(id), expected: `the id of a ${what}` }));
  return [...missing(path, found, expected), ...extra];
}
