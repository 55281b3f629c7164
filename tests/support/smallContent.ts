import type { Locale, MapPicture, Sentence, Story, Words } from '../../src/model/types.ts';
import { createContent, type LocalizedContent } from '../../src/viewModel/content.ts';

/** A sentence that rests on the facts named. */
export const sentence = (text: string, ...claims: string[]): Sentence => ({ text, claims });

const fact = (id: string, attributedTo: string, sources: string[]): Story['facts'][number] => ({
  id,
  use: 'core',
  attributedTo,
  topic: 'meeting',
  countries: [],
  date: null,
  paragraph: null,
  sources,
  confidence: 'high',
  statement: `What ${id} says.`,
});

const source = (id: string, date: string | null): Story['sources'][number] => ({
  id,
  publisher: `Publisher of ${id}`,
  title: `Title of ${id}`,
  date,
  kind: 'news',
  url: `https://${id}.example/`,
});

const chapter = (id: string, steps: Story['chapters'][number]['steps']) => ({ id, steps });
const picture: MapPicture = { kind: 'map', extent: 'region', highlighted: ['AAA'] };

/** Every message is its own key with its gaps, so that a test sees which one is used; `counted` ones have plural forms. */
const messages = (counted: Record<string, object> = {}) =>
  new Proxy(counted, { get: (_, key) => counted[String(key)] ?? `${String(key)} {n}{date}{title}` });

/** A story of two chapters and one proposal in two languages, of which the second lacks a sentence and a heading. */
export function smallStory(): Story {
  const words = {
    locale: language,
    opening: {
      kicker: 'Explainer',
      headline: 'A story',
      pageTitle: 'A story',
      description: 'What it tells.',
      standfirst: [sentence('They met on {day} in [Aland](country:AAA).', 'A01'), sentence('Read on.')],
      point: sentence('A map of Aland.', 'A02'),
    },
    chapters: {
      opening: { title: 'A story', nav: 'Opening', steps: {}, details: [] },
      why: {
        title: 'Why they met',
        nav: 'Why',
        steps: {
          'why-gas': {
            heading: 'Gas',
            sentences: [sentence('Gas flows.', 'A01', 'A02'), sentence('Much of it.', 'A02')],
            point: sentence('Where gas flows.', 'A03'),
          },
          'why-one': {
            sentences: [sentence('Aland asked.', 'A04')],
            point: sentence('Where Aland is.', 'A01'),
            since: sentence('It was done.', 'A05'),
          },
        },
        details: [
          {
            id: 'why-table',
            summary: 'Figures',
            blocks: [
              {
                kind: 'table',
                caption: sentence('Gas by year.', 'A02'),
                columns: ['Year', 'Gas'],
                rows: [{ head: '2025', cells: [sentence('{day|year}', 'A06')] }],
              },
              { kind: 'follow-ups' },
            ],
          },
        ],
      },
    },
    proposals: {
      'be-kind': {
        title: 'Be Kind',
        titleClaim: 'A04',
        description: 'What it asks.',
        asked: [sentence('To be kind.', 'A04')],
        gloss: [],
        theme: [{ date: 'day', sentence: sentence('Kindness before.', 'A01') }],
        unknown: [],
        after: [{ date: 'day', status: 'signed', sentence: sentence('They were kind.', 'A05') }],
        picture: [],
      },
    },
    countries: {
      AAA: {
        description: 'Aland.',
        stakes: [{ figure: '{day|year}', label: 'the year of {day|monthYear}', claims: ['A02'] }],
        head: { name: 'Ana', title: 'Minister', claims: ['A03'] },
        said: [sentence('Yes.', 'A04')],
        facts: [],
      },
    },
    glossary: { gas: { term: 'Gas', meaning: sentence('What [flows](chapter:why).', 'A02') } },
    notes: {
      caveat: sentence('By subject only.', 'E00'),
      versions: {
        id: 'versions',
        title: 'Versions',
        entries: { first: sentence('First.'), second: sentence('More.') },
      },
      conflicts: { id: 'conflicts', title: 'Conflicts', items: [sentence('They differ.', 'A02')] },
    },
    quiz: [
      { question: 'Who asked?', options: ['Aland', 'Nobody'], right: 0, answer: sentence('Aland.', 'A04') },
    ],
    tools: messages({ questionsIntro: { one: '{n} question', other: '{n} questions' } }),
    names: {
      countries: {},
      places: { here: 'Here' },
      voices: { record: 'On record', country: '{country} says' },
      sourceKinds: { news: 'News' },
      statuses: { signed: 'Signed', 'nothing-found': 'None found' },
      units: {},
    },
    embed: { asOf: 'Updated {date}', sources: { one: '{n} source', other: '{n} sources' } },
    interface: messages(),
    untranslated: new Set<string>(),
  } as unknown as Words;
  const other: Words = {
    ...words,
    locale: { ...language, tag: 'de-DE', lang: 'de' },
    chapters: {
      ...words.chapters,
      why: {
        ...words.chapters['why'],
        steps: {
          ...words.chapters['why']?.steps,
          'why-gas': {
            heading: 'Gas',
            sentences: [{ ...sentence('On {day} gas flowed.', 'A01'), lang: 'en' }],
            point: sentence('Wo Gas fließt.', 'A03'),
          },
        },
      } as Words['chapters'][string],
    },
    untranslated: new Set(['chapters.why.steps.why-gas.heading', 'chapters.why.steps.why-gas.sentences[0]']),
  };
  return {
    meta: {
      id: 'small',
      locales: ['en', 'de'],
      asOf: '2026-03-01',
      event: { date: '2026-01-02', place: 'here' },
      translations: {},
      article: 'one',
      checkEveryDays: 100,
      versions: [
        { id: 'first', date: '2026-02-01' },
        { id: 'second', date: '2026-03-01' },
      ],
    },
    facts: [
      ...['A01', 'A02', 'A03', 'A06', 'E00'].map((id) => fact(id, 'record', ['one'])),
      fact('A04', 'aland', ['one', 'two']),
      fact('A05', 'aland', ['two']),
    ],
    held: [],
    corrections: [{ claim: 'A01', date: '2026-02-20', was: 'Two came.', now: 'Three came.' }],
    sources: [source('one', '2026-01'), source('two', '2026-02-10')],
    voices: { record: { voice: 'record' }, aland: { voice: 'country', country: 'AAA' } },
    participants: [
      { code: 'AAA', slug: 'aland', region: 'AX', capital: 'here', endonym: { lang: 'sv', text: 'Åland' } },
    ],
    places: [],
    routes: [],
    chapters: [
      chapter('opening', [{ id: 'opening', lead: true, picture }]),
      {
        ...chapter('why', [
          { id: 'why-gas', picture },
          { id: 'why-one', lead: true, proposal: 'be-kind', picture },
        ]),
        details: ['why-table'],
      },
    ],
    aliases: { anchors: { start: 'opening' }, steps: { gas: 'why-one', asked: 'why-one' } },
    proposals: [
      { number: 1, slug: 'be-kind', picture: { ...picture, places: ['here'] }, lastChecked: '2026-02-28' },
    ],
    values: { day: { type: 'date', value: '2026-01-02', claim: 'A01' } },
    words: { en: words, de: other },
  } as unknown as Story;
}

/** The small story in one of its languages, served from `/x/`. */
export function smallContent(
  locale = 'en',
  change: (story: Story) => void = () => undefined,
): LocalizedContent {
  const story = smallStory();
  change(story);
  return createContent(story, locale, '/x/');
}

/** A stand-in for the pictures of its steps. */
export const smallPictures = Object.fromEntries(
  ['opening', 'why-gas', 'why-one'].map((id) => [
    id,
    {
      picture: { kind: 'chart' as const, chart: 'matrix' as const, focus: [] },
      table: { columns: ['What'], rows: [{ cells: [id], claims: [] }] },
    },
  ]),
);

/** British English with Western punctuation, as a language of no story in particular. */
export const language: Locale = {
  tag: 'en-GB',
  lang: 'en',
  name: 'English',
  dir: 'ltr',
  openGraph: 'en_GB',
  gap: '\u00a0',
  money: 'symbol',
  weekdayComma: false,
  marks: { colon: ': ', semicolon: '; ', comma: ', ', stop: ' ', dash: ' – ' },
};
