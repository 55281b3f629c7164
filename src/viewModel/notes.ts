import { formatDate } from '../i18n/formats.ts';
import type { Sentence } from '../model/types.ts';
import type { ChapterView } from './chapters.ts';
import { toStatementLinks } from './claims.ts';
import type { Context } from './context.ts';
import { listPictures, toDownloads } from './downloads.ts';
import { sourceView, toCorrections, toEvidence } from './evidence.ts';
import { toLine } from './lines.ts';
import type { NoteSectionView, NotesView } from './noteViews.ts';

/** The notes: what is not known first, every source by kind with what rests on it, and how this was made and changed. */
export function toNotes(chapters: readonly ChapterView[], context: Context): NotesView {
  const { notes, glossary } = context.words;
  const section = ({
    id,
    title,
    items,
  }: {
    id: string;
    title: string;
    items: Sentence[];
  }): NoteSectionView => ({
    id,
    title,
    items: items.map((item) => toLine(item, context)),
  });
  const { id, title, items: none } = section(notes.corrections);
  return {
    unknown: section(notes.unknown),
    sources: groupSources(chapters, context),
    sections: [notes.conflicts, notes.method, notes.boundaries, notes.names].map(section),
    glossary: Object.entries(glossary).map(([id, { term, meaning }]) => ({
      id,
      term,
      meaning: toLine(meaning, context),
      evidence: toEvidence(meaning.claims, context),
    })),
    corrections: { id, title, items: toCorrections(context), none },
    versions: { id: notes.versions.id, title: notes.versions.title, items: listVersions(context) },
    licence: section(notes.licence),
    downloads: toDownloads(context).map(({ path, name, format, size }) => ({ path, name, format, size })),
    pictures: listPictures(context),
  };
}

function groupSources(chapters: readonly ChapterView[], context: Context): NotesView['sources'] {
  const links = toStatementLinks(chapters, context);
  const { sources } = context.story;
  return [...new Set(sources.map(({ kind }) => kind))].map((kind) => ({
    kind,
    title: context.words.names.sourceKinds[kind] ?? kind,
    sources: sources
      .filter((source) => source.kind === kind)
      .map((source) => sourceView(source, context))
      .map((source) => ({
        ...source,
        statements: links[source.number] ?? { chapters: [], cards: [] },
      })),
  }));
}

/** Every edition that went out, newest first. */
export function listVersions(context: Context): NotesView['versions']['items'] {
  const { entries } = context.words.notes.versions;
  return context.story.meta.versions
    .map(({ id, date }) => ({
      id: `version-${id}`,
      date: formatDate(date, context.language),
      iso: date,
      line: toLine(entries[id] ?? { text: '', claims: [] }, context),
    }))
    .toReversed();
}
