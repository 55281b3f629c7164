import type { Block, ChapterWords, Sentence } from '../story/types.ts';
import type { Context } from './context.ts';
import { makeEvidence, voicesOf } from './makeEvidence.ts';
import { makeLine, plainText } from './makeLine.ts';
import type { BlockView, ChapterView, Note, NotedLine } from './types.ts';

/** Every chapter in order, with notes numbered from 1 in each. */
export function makeChapters(context: Context): ChapterView[] {
  return context.story.chapters.flatMap(({ id }) => {
    const words = context.words.chapters[id];
    return words === undefined ? [] : [makeChapter(id, words, context)];
  });
}

function makeChapter(id: string, words: ChapterWords, context: Context): ChapterView {
  const notes: Note[] = [];
  const noted = (sentence: Sentence): NotedLine => {
    const line = makeLine(sentence, context);
    if (sentence.claims.length === 0) return { ...line, note: 0, voices: [] };
    notes.push({ number: notes.length + 1, evidence: makeEvidence(sentence.claims, context) });
    return { ...line, note: notes.length, voices: voicesOf(sentence.claims, context) };
  };
  // Blocks come before the picture, so that notes are numbered in reading order.
  const blocks = words.blocks.map((block) => makeBlock(block, noted, context));
  const picture = (words.picture ?? []).map(noted);
  return { id, title: plainText(words.title, context), picture, blocks, notes };
}

function makeBlock(block: Block, noted: (sentence: Sentence) => NotedLine, context: Context): BlockView {
  switch (block.kind) {
    case 'text':
      return { kind: 'text', lines: block.sentences.map(noted) };
    case 'list':
      return { kind: 'list', ordered: block.ordered ?? false, items: block.items.map(noted) };
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(({ label, value }) => ({ label, line: noted(value) })) };
    case 'table':
      return {
        kind: 'table',
        caption: noted(block.caption),
        columns: block.columns,
        numeric: block.numeric ?? false,
        rows: block.rows.map(({ head, cells }) => ({
          head: plainText(head, context),
          cells: cells.map((cell) => (cell === null ? null : noted(cell))),
        })),
      };
    case 'dated':
      return {
        kind: 'dated',
        items: block.items.map(({ date, sentence }) => ({
          date: context.figure(date),
          iso: String(context.story.values[date]?.value ?? ''),
          line: noted(sentence),
        })),
      };
    default:
      return block;
  }
}
