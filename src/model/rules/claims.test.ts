import { describe, expect, it } from 'vitest';
import {
  type Mistake,
  problemsAfterEditing,
  warningsAfterEditing,
} from '../../../tests/support/brokenStory.ts';

const inChapters = 'locales/en/chapters.json';

describe('rules on facts and whose word they are', () => {
  const mistakes: Mistake[] = [
    [
      'a core fact that no sentence tells',
      { 'facts.json': (s) => void s.push({ ...s[0], id: 'A99', statement: 'It rained.' }) },
      ['locales/en: found no sentence that rests on A99, expected the core fact to be told: It rained.'],
    ],
    [
      'a fact of somebody who has no voice',
      { 'facts.json': (s) => void (s[22].attributedTo = 'nobody') },
      ['facts.json: [22].attributedTo: found "nobody", expected a name with a voice in voices.json'],
    ],
    [
      'a voice without a name',
      { 'locales/en/names.json': (s) => void delete s.voices.data },
      [
        'locales/en/names.json: voices.data: found nothing, expected the words that say this is the word of "dataset"',
      ],
    ],
    [
      'a statement with its subject before it',
      { 'facts.json': (s) => void (s[0].statement = 'Proposal 2: a ferry runs.') },
      [
        'facts.json: [0].statement: found "Proposal 2:", expected the number of the proposal in the field "proposal"',
      ],
    ],
    [
      'a statement that needs another to be understood',
      { 'facts.json': (s) => void (s[0].statement = 'The article says so.') },
      [
        'facts.json: [0].statement: found "The article", expected the name of the paper, because statements stand alone',
      ],
    ],
    [
      'our remark on another’s word',
      { [inChapters]: (s) => void s.lake.steps['lake-catch'].sentences[0].claims.push('E00') },
      [
        `${inChapters}: lake.steps.lake-catch.sentences[0].claims: found E00 of our own beside F01, expected two sentences, our remark in one of its own`,
        `${inChapters}: next.steps.next-proposals.sentences[0]: found E00 once more, expected the caveat of the notes only once, above the follow-ups`,
      ],
    ],
    [
      'a later event without a status',
      { 'locales/en/proposals.json': (s) => void delete s['mend-the-nets-together'].after[0].status },
      [
        'locales/en/proposals.json: mend-the-nets-together.after[0].status: found nothing, expected one of announced-before, announced, signed, opened, held, passed, in-force, under-way, stated-only, nothing-found, because it rests on more than data',
      ],
    ],
    [
      'a proposal left out beside the text',
      { [inChapters]: (s) => void s.proposals.details[0].blocks[0].rows.pop() },
      [
        `${inChapters}: proposals.details[0].blocks[0].rows: found nothing, expected a row for "leave-the-spawning-bays-alone"`,
      ],
    ],
    [
      'a proposal twice beside the text',
      {
        [inChapters]: (s) =>
          void s.proposals.details[0].blocks[0].rows.push(s.proposals.details[0].blocks[0].rows[0]),
      },
      [
        `${inChapters}: proposals.details[0].blocks[0].rows[3].proposal: found "count-the-fish-first", expected the slug of a proposal, once`,
      ],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );

  it('lets a fact of the context go untold, and tells core facts of the origin in the notes', () => {
    expect(
      problemsAfterEditing({ 'facts.json': (s) => void s.push({ ...s[0], id: 'A99', use: 'context' }) }),
    ).toEqual([]);
    expect(
      problemsAfterEditing({
        'facts.json': (s) => void s.push({ ...s[0], id: 'A99' }),
        'locales/en/notes.json': (s) => void s.origin.items[0].claims.push('A99'),
      }),
    ).toEqual([]);
  });
});

describe('checkCaveat', () => {
  it('wants the caveat above the follow-ups', () => {
    expect(
      problemsAfterEditing({
        [inChapters]: (s) => void (s.next.steps['next-proposals'].sentences[0].claims = ['D02']),
      }),
    ).toEqual([
      `${inChapters}: next.steps.next-proposals.sentences: found no sentence that rests on E00, expected the caveat of the notes beside what came after the proposals`,
    ]);
  });

  it('does not want it twice', () => {
    expect(
      problemsAfterEditing({
        [inChapters]: (s) =>
          void s.next.details[0].blocks.push({
            kind: 'text',
            sentences: [{ text: 'Again.', claims: ['E00'] }],
          }),
      }),
    ).toEqual([
      `${inChapters}: next.details[0].blocks[2].sentences[0]: found E00 once more, expected the caveat of the notes only once, above the follow-ups`,
    ]);
  });
});

describe('warnStale', () => {
  it('warns of proposals whose later events were looked for too long ago, from the day after the last one', () => {
    expect(warningsAfterEditing({}, { today: '2032-08-31' })).toEqual([]);
    const late = warningsAfterEditing({}, { today: '2032-09-01' });
    expect(late).toHaveLength(3);
    expect(late[0]).toBe(
      'proposals.json: [0].lastChecked: found "2031-09-01", 366 days before 2032-09-01, expected a new look at what came after at least every 365 days',
    );
  });
});
