import { type Problem, quote } from '../problem.ts';
import type { Block, Story } from '../types.ts';

type Expect = (isRight: boolean, at: string, found: unknown, expected: string) => void;

/** Blocks that are drawn as pictures. */
const drawnKinds = new Set<Block['kind']>(['matrix', 'trade-bars', 'timeline']);

/** Pictures name facts, topics, voices, figures and places that exist, and fit the table that stands behind them. */
export function checkPictures(story: Story): Problem[] {
  const problems: Problem[] = [];
  for (const [locale, { chapters }] of Object.entries(story.words))
    for (const [id, { blocks }] of Object.entries(chapters))
      blocks.forEach((block, index) => {
        const expect: Expect = (isRight, at, found, expected) => {
          const path = `locales/${locale}/chapters.json: ${id}.blocks[${index}]${at}`;
          if (!isRight) problems.push({ path, found: quote(found), expected });
        };
        checkBlock(block, blocks[index + 1], story, expect);
        const isRepeated = blocks.findIndex(({ kind }) => kind === block.kind) < index;
        expect(
          !(isRepeated && drawnKinds.has(block.kind)),
          '.kind',
          block.kind,
          'one of its kind in a chapter, because its file and its address are named after both',
        );
      });
  return problems;
}

function checkBlock(block: Block, next: Block | undefined, story: Story, expect: Expect): void {
  switch (block.kind) {
    case 'matrix': {
      checkTable(next, block.rows.length, block.voices.length, expect);
      const topics = new Set(story.facts.map(({ topic }) => topic));
      const facts = new Set(story.facts.map(({ id }) => id));
      block.voices.forEach((speakers, column) =>
        speakers.forEach((who) =>
          expect(story.voices[who] !== undefined, `.voices[${column}]`, who, 'a name in voices.json'),
        ),
      );
      block.rows.forEach((row, at) => {
        for (const topic of row.topics)
          expect(topics.has(topic), `.rows[${at}].topics`, topic, 'the topic of a fact');
        for (const claim of row.claims ?? [])
          expect(facts.has(claim), `.rows[${at}].claims`, claim, 'the id of a fact in facts.json');
      });
      break;
    }
    case 'trade-bars': {
      // The table's last row holds the totals, and its columns may hold more counts than are drawn.
      checkTable(next, block.groups.length + 1, undefined, expect);
      const isAmount = (name: string) => typeof story.values[name]?.value === 'number';
      const codes = new Set(story.participants.map(({ code }) => code));
      for (const name of block.totals)
        expect(isAmount(name), '.totals', name, 'the name of an amount in values.json');
      block.groups.forEach(({ country, values }, at) => {
        expect(codes.has(country), `.groups[${at}].country`, country, 'a participant code');
        for (const name of values.filter((name) => name !== null))
          expect(isAmount(name), `.groups[${at}].values`, name, 'the name of an amount in values.json');
      });
      break;
    }
    case 'timeline': {
      const places = new Set(story.places.map(({ id }) => id));
      const drawn = block.items.filter(({ mark }) => mark !== undefined);
      const days = drawn.map(({ date }) => String(story.values[date]?.value ?? ''));
      days.forEach((day, at) => {
        expect(/^\d{4}-\d{2}-\d{2}$/.test(day), '.items', day, 'a whole date for an item with a mark');
        expect((days[at - 1] ?? '') <= day, '.items', day, 'items with a mark in the order of their dates');
      });
      block.items.forEach(({ mark, label, place }, at) => {
        if (mark === undefined) return;
        const path = `.items[${at}]`;
        expect(block.kinds[mark] !== undefined, path, mark, 'one of the kinds of this timeline');
        expect(label !== undefined, path, mark, 'a short label beside every mark');
        expect(place === undefined || places.has(place), path, place, 'the id of a place in places.json');
      });
      break;
    }
    default:
  }
}

function checkTable(
  next: Block | undefined,
  rows: number,
  columns: number | undefined,
  expect: Expect,
): void {
  if (next?.kind !== 'table') return expect(false, '', next?.kind, 'a table to follow this picture');
  expect(next.rows.length === rows, '', `${next.rows.length} rows in its table`, `${rows} rows`);
  expect(
    columns === undefined || next.columns.length === columns + 1,
    '',
    `${next.columns.length} columns in its table`,
    `${(columns ?? 0) + 1} columns`,
  );
}
