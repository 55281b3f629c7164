import { formatDate } from '../i18n/formats.ts';
import type { BlockView } from './blocks.ts';
import type { ChapterView } from './chapters.ts';
import type { LocalizedContent } from './content.ts';
import { sourceView, toCorrections, toEvidence, voiceOf } from './evidence.ts';
import {
  type CorrectionView,
  type Evidence,
  inLanguage,
  type Line,
  linkToStory,
  type NotedLine,
  plainLine,
  type SourceView,
  toLine,
} from './lines.ts';

/** A fact as a reader may ask for it: what it says, whose word it is, and where sources differ. */
export type ClaimView = {
  statement: string;
  voice: string;
  /** In words; empty where the fact has no date. */
  date: string;
  confidence: 'high' | 'medium' | 'low';
  /** Ids of its sources. */
  sources: string[];
  conflicts: Line[];
  corrections: CorrectionView[];
};

/** A term of the glossary as it opens in place. */
export type TermView = { term: string; meaning: Line; evidence: Evidence[]; lang?: string };

/** All that may be asked about statements. Fetched when a reader first asks. */
export type Claims = {
  claims: Record<string, ClaimView>;
  sources: Record<string, SourceView>;
  /** By id of the term. */
  terms: Record<string, TermView>;
};

/** Every published fact, source and term, for a reader who asks who said it or what it means. */
export function toClaimViews(content: LocalizedContent): Claims {
  const { story, words, language, base } = content;
  const { conflicts } = words.notes;
  const outside = (line: Line) => linkToStory(line, base);
  return {
    claims: Object.fromEntries(
      story.facts.map(({ id, statement, attributedTo, date, confidence, sources }) => [
        id,
        {
          statement,
          voice: voiceOf(attributedTo, content),
          date: date === null ? '' : formatDate(date, language),
          confidence,
          sources,
          conflicts: conflicts.items
            .filter(({ claims }) => claims.includes(id))
            .map((sentence) => outside(toLine(sentence, content))),
          corrections: toCorrections(content, [id]),
        },
      ]),
    ),
    sources: Object.fromEntries(story.sources.map((source) => [source.id, sourceView(source, content)])),
    terms: Object.fromEntries(
      toTerms(content).map(({ id, ...term }) => [id, { ...term, meaning: outside(term.meaning) }]),
    ),
  };
}

/** The glossary in the order of the content. */
export function toTerms(content: LocalizedContent): (TermView & { id: string })[] {
  return Object.entries(content.words.glossary).map(([id, { term, meaning }]) => {
    return {
      id,
      term,
      meaning: toLine(meaning, content),
      evidence: toEvidence(meaning.claims, content),
      ...inLanguage(content.langAt(`glossary.${id}.term`)),
    };
  });
}

/** Where a fact is stated: the anchor of the sentence, the step or detail it stands in, and its words. */
type ClaimPlace = { href: string; chapter: string; section: string; text: string };
export type ClaimPlaces = Record<string, ClaimPlace>;

/**
 * For each fact, the sentence of a chapter that states it most closely: the one that rests on the fewest facts, the later
 * one where two rest on as many, because the opening only sums up. Steps come before details, and a table's cell counts only
 * where no prose does. What only a picture says leads to its step.
 */
export function indexClaims(chapters: readonly ChapterView[]): ClaimPlaces {
  const found = new Map<string, { place: ClaimPlace; weight: number }>();
  const add = (stated: readonly Stated[]) => {
    const before = new Set(found.keys());
    for (const { line, chapter, section, anchor } of stated)
      for (const claim of line.claims.filter((id) => !before.has(id))) {
        if (line.claims.length > (found.get(claim)?.weight ?? Infinity)) continue;
        const place = { href: `#${anchor}`, chapter, section, text: plainLine(line) };
        found.set(claim, { place, weight: line.claims.length });
      }
  };
  add(chapters.flatMap(stepsOf));
  add(chapters.flatMap((chapter) => detailsOf(chapter, proseOf)));
  add(chapters.flatMap((chapter) => detailsOf(chapter, cellsOf)));
  add(chapters.flatMap(pointsOf));
  return Object.fromEntries([...found].map(([claim, { place }]) => [claim, place]));
}

type Stated = { line: NotedLine; chapter: string; section: string; anchor: string };

const stated = (chapter: string, section: string) => (line: NotedLine) =>
  line.note === 0 ? [] : [{ line, chapter, section, anchor: `s-${chapter}-${line.note}` }];

function stepsOf({ id: chapter, steps }: ChapterView): Stated[] {
  return steps.flatMap(({ id, lines, since }) =>
    [...lines, ...(since === undefined ? [] : [since])].flatMap(stated(chapter, id)),
  );
}

function detailsOf(
  { id: chapter, details }: ChapterView,
  linesOf: (block: BlockView) => NotedLine[],
): Stated[] {
  return details.flatMap(({ id, blocks }) => blocks.flatMap(linesOf).flatMap(stated(chapter, id)));
}

function pointsOf({ id: chapter, steps }: ChapterView): Stated[] {
  return steps.map(({ id, point }) => ({ line: point, chapter, section: id, anchor: id }));
}

function proseOf(block: BlockView): NotedLine[] {
  switch (block.kind) {
    case 'text':
      return block.lines;
    case 'list':
      return block.items;
    case 'facts':
    case 'roster':
      return block.rows.map(({ line }) => line);
    case 'dated':
      return block.items.map(({ line }) => line);
    case 'follow-ups':
      return block.groups.flatMap(({ items }) => items.map(({ line }) => line));
    case 'beside':
      return [...block.lead, ...block.rows.flatMap(({ points }) => points)];
    case 'table':
      return [];
  }
}

function cellsOf(block: BlockView): NotedLine[] {
  if (block.kind !== 'table') return [];
  return [block.caption, ...block.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))];
}
