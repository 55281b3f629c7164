import { expect, test } from 'vitest';
import { parseStory } from '../../src/model/loadStory.ts';
import type { Correction } from '../../src/model/types.ts';
import { toChapters } from '../../src/viewModel/chapters.ts';
import { toClaimViews } from '../../src/viewModel/claims.ts';
import { createContent } from '../../src/viewModel/context.ts';
import { toDownloads } from '../../src/viewModel/downloads.ts';
import { toNotes } from '../../src/viewModel/notes.ts';
import { toPanels } from '../../src/viewModel/panels.ts';
import { draft, problemsAfter, toFiles } from '../support/storyFiles.ts';

function contextWith(corrections: Correction[] = []) {
  const parsed = parseStory(toFiles({ ...draft(), corrections }));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return createContent(parsed.story, 'en', '/');
}

const correction: Correction = { claim: 'A03', date: '2026-12-01', was: 'Old words.', now: 'New words.' };

test('a status outside the vocabulary is refused by name', () => {
  const problems = problemsAfter(({ words }) => {
    const [after] = words.proposals['adhere-to-fairness-and-justice']?.after ?? [];
    Object.assign(after ?? {}, { status: 'done' });
  });
  expect(problems).toEqual([
    'locales/en/proposals.json: adhere-to-fairness-and-justice.after.0.status: found "done", expected ("announced-before" | "announced" | "signed" | "opened" | "under-way" | "stated-only" | "nothing-found")',
  ]);
});

test('a correction names a published fact and a whole date', () => {
  expect(
    problemsAfter((story) => {
      story.corrections = [{ ...correction, claim: 'Z99' }];
    }),
  ).toEqual(['corrections.json: [0].claim: found "Z99", expected the id of a fact in facts.json']);
  expect(
    problemsAfter((story) => {
      story.corrections = [{ ...correction, date: '2026-12' }];
    }),
  ).toEqual(['corrections.json: 0.date: found "2026-12", expected YYYY-MM-DD']);
});

test('an edition without words and words without an edition are both problems', () => {
  const problems = problemsAfter(({ meta, words }) => {
    meta.versions.push({ id: 'second', date: '2027-01-01' });
    words.notes.versions.entries['third'] = { text: 'More.', claims: [], signpost: true };
  });
  expect(problems).toEqual([
    'locales/en/notes.json: versions.entries: found nothing, expected an entry for "second"',
    'locales/en/notes.json: versions.entries: found "third", expected the id of a version in story.json',
  ]);
});

test('a proposal that was looked at long ago is a warning, which stops nothing', () => {
  const early = parseStory(toFiles(draft()), '2027-05-22');
  const late = parseStory(toFiles(draft()), '2027-05-23');
  expect(early.ok && early.warnings).toEqual([]);
  expect(late.ok && late.warnings[0]).toBe(
    'proposals.json: [0].lastChecked: found "2026-11-23", 181 days before 2027-05-23, expected a new look at what came after at least every 180 days',
  );
  expect(late.ok && late.warnings).toHaveLength(5);
});

test('what came after opens, for every proposal, with the sentence that no source links the two', () => {
  const context = contextWith();
  for (const { sections } of Object.values(toPanels(context).proposals)) {
    const after = sections.find(({ id }) => id === 'after');
    expect(after?.lines[0]?.claims).toEqual(['E00']);
    expect(after?.checked?.words).toBe('Last checked 23\u00a0November 2026');
  }
});

test('the communiqué beside the proposals says that five ministers, not six, are its Parties', () => {
  const blocks = toChapters(contextWith()).flatMap((chapter) => chapter.blocks);
  const [beside] = blocks.filter((block) => block.kind === 'beside');
  const said = beside?.lead.flatMap(({ claims }) => claims);
  expect(said).toContain('E00');
  expect(said).toContain('B02');
  const points = beside?.rows.flatMap((row) => row.points.flatMap(({ claims }) => claims)) ?? [];
  expect(points.filter((id) => !/^(B(0[3-9]|1[0-4])|A5\d|A60)$/.test(id))).toEqual([]);
});

test('a correction stands in the notes, at the note of its statement and where its evidence is asked for', () => {
  const context = contextWith([correction]);
  const chapters = toChapters(context);
  const id = 'correction-A03-2026-12-01';
  expect(toNotes(chapters, context).corrections.items.map((one) => one.id)).toEqual([id]);
  expect(toClaimViews(context).claims['A03']?.corrections.map((one) => one.id)).toEqual([id]);
  const place = chapters.find((chapter) => chapter.id === 'place');
  expect(place?.notes[0]?.corrections.map((one) => one.id)).toEqual([id]);
});

test('every source leads to a statement that rests on it, and every link to a note that names the source', () => {
  const context = contextWith();
  const chapters = toChapters(context);
  const sources = toNotes(chapters, context).sources.flatMap(({ sources }) => sources);
  for (const { number, statements } of sources) {
    for (const { id, notes } of statements.chapters)
      for (const note of notes) {
        const found = chapters.find((chapter) => chapter.id === id)?.notes[note - 1];
        expect(found?.evidence.flatMap(({ sources }) => sources.map((one) => one.number))).toContain(number);
      }
  }
  const idle = sources.filter(({ statements }) => statements.chapters.length + statements.cards.length === 0);
  expect(idle.map(({ id }) => id)).toEqual([]);
});

test('downloads hold every published fact and no fact on hold, and each table once', () => {
  const context = contextWith();
  const downloads = toDownloads(context);
  const files = new Map(downloads.map((file) => [file.path, file]));
  const json = JSON.parse(files.get('data/statements.json')?.contents ?? '{}') as {
    statements: { id: string }[];
  };
  expect(json.statements.map(({ id }) => id)).toEqual(context.story.facts.map(({ id }) => id));
  const csv = files.get('data/statements.csv')?.contents ?? '';
  expect(csv.startsWith('id,statement,voice,date,confidence,sources\r\n')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(context.story.facts.length + 2);
  for (const held of context.story.held) expect(csv).not.toContain(`\r\n${held},`);
  expect(files.get('data/place-1.csv')?.contents.split('\r\n')[0]).toBe(
    'Country,Capital,Land border with China',
  );
  expect(files.size, 'one file for each path').toBe(downloads.length);
  const blocks = Object.values(context.words.chapters).flatMap((chapter) => chapter.blocks);
  const tables = [...files.keys()].filter((path) => /^data\/.+-\d+\.csv$/.test(path));
  expect(tables).toHaveLength(blocks.filter(({ kind }) => kind === 'table').length);
});
