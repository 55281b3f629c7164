import { formatDate } from '../i18n/formatValue.ts';
import type { Sentence, Source } from '../story/types.ts';
import type { Context } from './context.ts';
import { makeEvidence } from './makeEvidence.ts';
import { makeLine } from './makeLine.ts';
import type { NoteSectionView, NotesView, SourceView } from './types.ts';

/** The notes: what is not known first, then the rest, the glossary, and every source grouped by kind. */
export function makeNotes(context: Context): NotesView {
  const { notes, glossary, names } = context.words;
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
  const kinds = [...new Set(context.story.sources.map(({ kind }) => kind))];
  return {
    unknown: section(notes.unknown),
    rest: [
      notes.conflicts,
      notes.method,
      notes.boundaries,
      notes.names,
      notes.corrections,
      notes.versions,
      notes.licence,
    ].map(section),
    glossary: Object.entries(glossary).map(([id, { term, meaning }]) => ({
      id,
      term,
      meaning: makeLine(meaning, context),
      evidence: makeEvidence(meaning.claims, context),
    })),
    sources: kinds.map((kind) => ({
      kind,
      title: names.sourceKinds[kind] ?? kind,
      sources: context.story.sources
        .filter((source) => source.kind === kind)
        .map((source) => sourceView(source, context)),
    })),
  };
}

/** A source as a reader meets it. */
export function sourceView({ id, publisher, title, date, kind, url }: Source, context: Context): SourceView {
  return {
    id,
    number: context.sourceNumber(id),
    publisher,
    title,
    date: date === null ? '' : formatDate(date, context.locale),
    kind: context.words.names.sourceKinds[kind] ?? kind,
    url,
  };
}
