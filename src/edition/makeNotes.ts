import { formatDate } from '../i18n/formatValue.ts';
import type { Sentence, Source } from '../story/types.ts';
import type { ChapterView } from './chapterViews.ts';
import type { Context } from './context.ts';
import type { SourceView } from './lines.ts';
import { listPictures } from './listPictures.ts';
import { makeCorrections } from './makeCorrections.ts';
import { makeDownloads } from './makeDownloads.ts';
import { makeEvidence } from './makeEvidence.ts';
import { makeLine } from './makeLine.ts';
import { makeStatementLinks } from './makeStatementLinks.ts';
import type { NoteSectionView, NotesView } from './notesViews.ts';

/** The notes: what is not known first, every source by kind with what rests on it, and how this was made and changed. */
export function makeNotes(chapters: readonly ChapterView[], context: Context): NotesView {
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
    items: items.map((item) => makeLine(item, context)),
  });
  const { id, title, items: none } = section(notes.corrections);
  return {
    unknown: section(notes.unknown),
    sources: groupSources(chapters, context),
    sections: [notes.conflicts, notes.method, notes.boundaries, notes.names].map(section),
    glossary: Object.entries(glossary).map(([id, { term, meaning }]) => ({
      id,
      term,
      meaning: makeLine(meaning, context),
      evidence: makeEvidence(meaning.claims, context),
    })),
    corrections: { id, title, items: makeCorrections(context), none },
    versions: { id: notes.versions.id, title: notes.versions.title, items: listVersions(context) },
    licence: section(notes.licence),
    downloads: makeDownloads(context).map(({ path, name, format, size }) => ({ path, name, format, size })),
    pictures: listPictures(context),
  };
}

function groupSources(chapters: readonly ChapterView[], context: Context): NotesView['sources'] {
  const links = makeStatementLinks(chapters, context);
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
      line: makeLine(entries[id] ?? { text: '', claims: [] }, context),
    }))
    .toReversed();
}

/** A source as a reader meets it. */
export function sourceView({ id, publisher, title, date, kind, url }: Source, context: Context): SourceView {
  return {
    id,
    number: context.sourceNumber(id),
    publisher,
    title,
    date: date === null ? '' : formatDate(date, context.language),
    iso: date ?? '',
    kind: context.words.names.sourceKinds[kind] ?? kind,
    url,
  };
}
