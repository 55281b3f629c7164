import { type Problem, quote } from '../problems.ts';
import type { Block, Story } from '../types.ts';

type Expect = (isRight: boolean, at: string, found: string, expected: string) => void;

const anAmount = 'the name of an amount in values.json';

/** Blocks that are drawn as pictures. */
const drawnKinds = new Set<Block['kind']>(['matrix', 'trade-bars', 'timeline']);

/** Pictures name facts, topics, voices, figures and places that exist, and fit the table that stands behind them. */
export function checkPictures(story: Story): Problem[] {
  const problems: Problem[] = [];
  for (const [locale, { chapters }] of Object.entries(story.words))
    for (const [id, { blocks }] of Object.entries(chapters)) {
      const expectIn =
        (index: number): Expect =>
        (isRight, at, found, expected) => {
          const path = `locales/${locale}/chapters.json: ${id}.blocks[${index}]${at}`;
          if (!isRight) problems.push({ path, found, expected });
        };
      blocks.forEach((block, index) => {
        const expect = expectIn(index);
        checkTable(block, blocks[index + 1], expect, expectIn(index + 1));
        checkBlock(block, story, expect);
        const isRepeated = blocks.findIndex(({ kind }) => kind === block.kind) < index;
        expect(
          !(isRepeated && drawnKinds.has(block.kind)),
          '.kind',
          quote(block.kind),
          'one of its kind in a chapter, because its file and its address are named after both',
        );
      });
    }
  return problems;
}

/** A matrix and bars are followed by the table they draw, of their size. */
function checkTable(block: Block, next: Block | undefined, expect: Expect, expectInTable: Expect): void {
  if (block.kind !== 'matrix' && block.kind !== 'trade-bars') return;
  if (next?.kind !== 'table') return expect(false, '', quote(next?.kind), 'a table to follow this picture');
  const [rows, columns] = [next.rows.length, next.columns.length];
  if (block.kind === 'trade-bars') {
    // The columns may hold more counts than are drawn.
    const wanted = block.groups.length + 1;
    const expected = `${wanted}, one for each group of the picture before it and one for the totals`;
    expectInTable(rows === wanted, '.rows', `${rows}`, expected);
    return;
  }
  const wanted = { rows: block.rows.length, columns: block.voices.length + 1 };
  expectInTable(rows === wanted.rows, '.rows', `${rows}`, `${wanted.rows}, as in the picture before it`);
  expectInTable(
    columns === wanted.columns,
    '.columns',
    `${columns}`,
    `${wanted.columns}, one for the heads and one for each column of the picture before it`,
  );
}

function checkBlock(block: Block, story: Story, expect: Expect): void {
  const expectKnown = (isKnown: boolean, at: string, name: string, expected: string) =>
    expect(isKnown, at, quote(name), expected);
  switch (block.kind) {
    case 'matrix': {
      const topics = new Set(story.facts.map(({ topic }) => topic));
      const facts = new Set(story.facts.map(({ id }) => id));
      block.voices.forEach((speakers, column) =>
        speakers.forEach((who, at) =>
          expectKnown(
            story.voices[who] !== undefined,
            `.voices[${column}][${at}]`,
            who,
            'a name in voices.json',
          ),
        ),
      );
      block.rows.forEach((row, index) => {
        row.topics.forEach((topic, at) =>
          expectKnown(topics.has(topic), `.rows[${index}].topics[${at}]`, topic, 'the topic of a fact'),
        );
        row.claims?.forEach((claim, at) =>
          expectKnown(
            facts.has(claim),
            `.rows[${index}].claims[${at}]`,
            claim,
            'the id of a fact in facts.json',
          ),
        );
      });
      break;
    }
    case 'trade-bars': {
      const isAmount = (name: string) => typeof story.values[name]?.value === 'number';
      const codes = new Set(story.participants.map(({ code }) => code));
      block.totals.forEach((name, at) => expectKnown(isAmount(name), `.totals[${at}]`, name, anAmount));
      block.groups.forEach(({ country, values }, index) => {
        expectKnown(codes.has(country), `.groups[${index}].country`, country, 'a participant code');
        values.forEach((name, at) => {
          if (name !== null) expectKnown(isAmount(name), `.groups[${index}].values[${at}]`, name, anAmount);
        });
      });
      break;
    }
    case 'timeline':
      checkTimeline(block, story, expect);
      break;
    default:
  }
}

/** Marks stand on days, in their order, each of a kind, with a label and at most at a place that exists. */
function checkTimeline(
  { kinds, items }: Extract<Block, { kind: 'timeline' }>,
  story: Story,
  expect: Expect,
): void {
  const places = new Set(story.places.map(({ id }) => id));
  let before = '';
  items.forEach(({ date, mark, label, place }, index) => {
    if (mark === undefined) return;
    const at = `.items[${index}]`;
    const day = String(story.values[date]?.value ?? '');
    const found = day === '' ? quote(date) : `${quote(date)}, ${day}`;
    const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(day);
    expect(isWhole, `${at}.date`, found, 'a whole date for an item with a mark');
    expect(before <= day, `${at}.date`, found, 'items with a mark in the order of their dates');
    before = day;
    expect(kinds[mark] !== undefined, `${at}.mark`, quote(mark), 'one of the kinds of this timeline');
    expect(label !== undefined, `${at}.label`, 'nothing', 'a short label beside every mark');
    expect(
      place === undefined || places.has(place),
      `${at}.place`,
      quote(place),
      'the id of a place in places.json',
    );
  });
}

/** A list beside the proposals names each of them once, and says first that no source links the two. */
export function checkBeside(story: Story): Problem[] {
  return Object.entries(story.words).flatMap(([locale, { chapters, notes }]) =>
    Object.entries(chapters).flatMap(([id, { blocks }]) =>
      blocks.flatMap((block, index) =>
        block.kind === 'beside'
          ? checkBlock_checkBeside(
              block,
              `locales/${locale}/chapters.json: ${id}.blocks[${index}]`,
              story.proposals.map(({ slug }) => slug),
              notes.caveat.claims,
            )
          : [],
      ),
    ),
  );
}

function checkBlock_checkBeside(
  { lead, rows }: Extract<Block, { kind: 'beside' }>,
  path: string,
  slugs: string[],
  caveat: string[],
): Problem[] {
  const named = rows.map(({ proposal }) => proposal);
  const said = lead.flatMap(({ claims }) => claims);
  return [
    ...rows.flatMap(({ proposal }, at) =>
      slugs.includes(proposal) && named.indexOf(proposal) === at
        ? []
        : [
            {
              path: `${path}.rows[${at}].proposal`,
              found: quote(proposal),
              expected: 'the slug of a proposal, once',
            },
          ],
    ),
    ...slugs
      .filter((slug) => !named.includes(slug))
      .map((slug) => ({ path: `${path}.rows`, found: 'nothing', expected: `a row for ${quote(slug)}` })),
    ...caveat
      .filter((claim) => !said.includes(claim))
      .map((claim) => ({
        path: `${path}.lead`,
        found: `no sentence that rests on ${claim}`,
        expected: 'the caveat of the notes beside anything that links a proposal to something else',
      })),
  ];
}
