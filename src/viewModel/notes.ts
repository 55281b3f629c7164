import { formatDate } from '../i18n/formats.ts';
import { visitStrings } from '../model/strings.ts';
import type { NotesWords, Sentence } from '../model/types.ts';
import type { ChapterView, Pictures } from './chapters.ts';
import { type TermView, toTerms } from './claims.ts';
import type { LocalizedContent } from './content.ts';
import { listPictures, toDownloads } from './downloads.ts';
import { sourceView, toCorrections } from './evidence.ts';
import { type CorrectionView, inLanguage, type Line, linkToStory, type SourceView, toLine } from './lines.ts';
import { plainTitle, proposalTitle } from './titles.ts';

/** The notes: where this comes from, what is not known, every source with what rests on it, and how this was made and changed. */
export function toNotes(
  chapters: readonly ChapterView[],
  pictures: Pictures,
  content: LocalizedContent,
): NotesView {
  const { notes } = content.words;
  const section = (name: SectionName): NoteSectionView => ({
    id: notes[name].id,
    title: notes[name].title,
    items: notes[name].items.map((item) => linkToStory(toLine(item, content), content.base)),
    ...inLanguage(content.langAt(`notes.${name}.title`)),
  });
  const { items: none, ...corrections } = section('corrections');
  return {
    origin: section('origin'),
    unknown: section('unknown'),
    sourcesIntro: section('sources'),
    sources: groupSources(chapters, content),
    sections: (['conflicts', 'method', 'boundaries', 'names'] as const).map(section),
    glossary: toTerms(content).map((term) => ({ ...term, meaning: linkToStory(term.meaning, content.base) })),
    corrections: { ...corrections, items: toCorrections(content), none },
    versions: {
      id: notes.versions.id,
      title: notes.versions.title,
      items: listVersions(content),
      ...inLanguage(content.langAt('notes.versions.title')),
    },
    licence: section('licence'),
    downloadsIntro: section('downloads'),
    downloads: toDownloads(content, pictures).map(({ path, name, format, size }) => ({
      path,
      name,
      format,
      size,
    })),
    pictures: listPictures(content),
  };
}

type SectionName = {
  [Name in keyof NotesWords]: NotesWords[Name] extends { items: Sentence[] } ? Name : never;
}[keyof NotesWords];

function groupSources(chapters: readonly ChapterView[], content: LocalizedContent): NotesView['sources'] {
  const links = toStatementLinks(chapters, content);
  const { sources } = content.story;
  return [...new Set(sources.map(({ kind }) => kind))].map((kind) => ({
    kind,
    title: content.words.names.sourceKinds[kind] ?? kind,
    sources: sources
      .filter((source) => source.kind === kind)
      .map((source) => sourceView(source, content))
      .map((source) => ({ ...source, statements: links[source.number] ?? { chapters: [], cards: [] } })),
  }));
}

/** For each source, by its number, where the statements that rest on it stand. */
function toStatementLinks(
  chapters: readonly ChapterView[],
  content: LocalizedContent,
): Record<number, StatementsView> {
  const { story, words, base, href, countryName } = content;
  const links: Record<number, StatementsView> = {};
  const linksOf = (number: number) => (links[number] ??= { chapters: [], cards: [] });

  for (const { id, nav, notes } of chapters)
    for (const { number, evidence } of notes)
      for (const source of new Set(evidence.flatMap(({ sources }) => sources.map(({ number }) => number)))) {
        const { chapters: listed } = linksOf(source);
        const last = listed.at(-1);
        if (last?.id === id) last.notes.push(number);
        else listed.push({ id, name: nav, notes: [number] });
      }

  const addCard = (name: string, address: string, tree: unknown) => {
    for (const source of sourcesIn(tree, content)) linksOf(source).cards.push({ name, href: address });
  };
  for (const { slug } of story.proposals)
    addCard(
      plainTitle(proposalTitle(slug, content), words.interface),
      href({ kind: 'proposal', slug }),
      words.proposals[slug],
    );
  for (const { code, slug } of story.participants)
    addCard(countryName(code), href({ kind: 'country', slug }), words.countries[code]);
  for (const [id, { term, meaning }] of Object.entries(words.glossary))
    addCard(term, `${base}notes/#term-${id}`, meaning);
  return links;
}

/** Numbers of the sources that the sentences of a tree of words rest on. */
function sourcesIn(tree: unknown, content: LocalizedContent): Set<number> {
  const numbers = new Set<number>();
  const onSentence = ({ claims }: Sentence) =>
    claims.forEach((claim) =>
      content.fact(claim).sources.forEach((source) => numbers.add(content.sourceNumber(source))),
    );
  visitStrings(tree, '', { onSentence });
  return numbers;
}

/** Every version that went out, newest first. */
export function listVersions(content: LocalizedContent): NotesView['versions']['items'] {
  const { entries } = content.words.notes.versions;
  return content.story.meta.versions
    .map(({ id, date }) => ({
      id: `version-${id}`,
      date: formatDate(date, content.language),
      iso: date,
      line: linkToStory(toLine(entries[id] ?? { text: '', claims: [] }, content), content.base),
    }))
    .toReversed();
}

/** A section of the notes; `lang` is that of a title that is not translated. */
export type NoteSectionView = { id: string; title: string; items: Line[]; lang?: string };

/** Where the statements that rest on a source stand: numbered notes of chapters, and cards and terms that have no numbers. */
export type StatementsView = {
  chapters: { id: string; name: string; notes: number[] }[];
  cards: { name: string; href: string }[];
};

/** A picture to take away: the id of its step, which its files are named after, and what it is called. */
export type PictureFile = { id: string; name: string; lang?: string };

/** A file for readers who want the data: its path from the base path, what it holds, and how big it is, in words. */
export type DownloadView = { path: string; name: string; format: string; size: string };

export type NotesView = {
  /** What the story started from. */
  origin: NoteSectionView;
  unknown: NoteSectionView;
  /** Said before the list of sources. */
  sourcesIntro: NoteSectionView;
  sources: { kind: string; title: string; sources: (SourceView & { statements: StatementsView })[] }[];
  /** Conflicts, method, boundaries and names. */
  sections: NoteSectionView[];
  glossary: (TermView & { id: string })[];
  /** `none` is said while there is no correction. */
  corrections: Omit<NoteSectionView, 'items'> & { items: CorrectionView[]; none: Line[] };
  versions: Omit<NoteSectionView, 'items'> & {
    items: { id: string; date: string; iso: string; line: Line }[];
  };
  licence: NoteSectionView;
  /** Said before the list of files. */
  downloadsIntro: NoteSectionView;
  downloads: DownloadView[];
  pictures: PictureFile[];
};
