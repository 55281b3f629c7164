import { describe, expect, it } from 'vitest';
import {
  type Mistake,
  problemsAfterEditing,
  warningsAfterEditing,
} from '../../../tests/support/brokenStory.ts';

const words = (count: number) => `${'word '.repeat(count - 1)}word.`;
const inChapters = 'locales/en/chapters.json';

describe('checkSteps', () => {
  const mistakes: Mistake[] = [
    [
      'a step whose id is not its chapter’s',
      {
        'chapters.json': (s) => void (s[1].steps[0].id = 'where'),
        [inChapters]: (s) => void (s.lake.steps.where = { ...s.lake.steps['lake-where'], heading: 'Where' }),
      },
      [
        'chapters.json: [1].steps[0].id: found "where", expected an id that begins with "lake-"',
        `${inChapters}: lake.steps: found "lake-where", expected the id of a step of this chapter in chapters.json`,
      ],
    ],
    [
      'a detail with the id of a step',
      {
        'chapters.json': (s) => void (s[1].details[0] = 'lake-where'),
        [inChapters]: (s) => void (s.lake.details[0].id = 'lake-where'),
      },
      [
        'chapters.json: [1].details[0]: found "lake-where" again, expected an id that no chapter, step or detail has',
      ],
    ],
    [
      'a step without words',
      { [inChapters]: (s) => void delete s.lake.steps['lake-catch'] },
      [`${inChapters}: lake.steps: found nothing, expected an entry for "lake-catch"`],
    ],
    [
      'a lead too few',
      { 'chapters.json': (s) => void delete s[1].steps[2].lead },
      ['chapters.json: found 5 steps with "lead", expected 6, as limits.leads of story.json has it'],
    ],
    [
      'proposals out of order',
      { 'chapters.json': (s) => void (s[2].steps[0].proposal = 'mend-the-nets-together') },
      [
        'chapters.json: [2].steps[0].proposal: found "mend-the-nets-together", expected "count-the-fish-first", the next in proposals.json',
      ],
    ],
    [
      'a proposal without a step',
      { 'chapters.json': (s) => void delete s[2].steps[2].proposal },
      ['chapters.json: found nothing, expected a step with "proposal": "leave-the-spawning-bays-alone"'],
    ],
    [
      'what came since a step that is no proposal’s',
      { [inChapters]: (s) => void (s.lake.steps['lake-catch'].since = { text: 'Later.', claims: ['D02'] }) },
      [
        `${inChapters}: lake.steps.lake-catch.since: found "Later.", expected nothing: the step is no proposal’s`,
      ],
    ],
    [
      'a detail without words',
      { [inChapters]: (s) => void s.next.details.pop() },
      [`${inChapters}: next.details: found nothing, expected a detail "next-after", as in chapters.json`],
    ],
    [
      'a row with a cell too few',
      { [inChapters]: (s) => void s.lake.details[0].blocks[0].rows[1].cells.pop() },
      [
        `${inChapters}: lake.details[0].blocks[0].rows[1].cells: found 1, expected 2, one for each column but that of the heads`,
      ],
    ],
    [
      'a heading that is the chapter’s title',
      { [inChapters]: (s) => void (s.lake.steps['lake-where'].heading = 'The Lake and Its Fish') },
      [
        `${inChapters}: lake.steps.lake-where.heading: found "The Lake and Its Fish", expected a heading that is not the chapter’s title or another step’s heading`,
      ],
    ],
    [
      'a heading twice in a chapter',
      {
        [inChapters]: (s) =>
          void (s.lake.steps['lake-catch'].heading = s.lake.steps['lake-where'].heading.toUpperCase()),
      },
      [
        `${inChapters}: lake.steps.lake-catch.heading: found "TWO STATES HAVE HARBOURS", expected a heading that is not the chapter’s title or another step’s heading`,
      ],
    ],
    [
      'a chapter of another’s title and short name',
      { [inChapters]: (s) => Object.assign(s.next, { title: s.lake.title, nav: s.lake.nav }) && undefined },
      [
        `${inChapters}: next.title: found "The lake and its fish" again, expected a name that no other chapter has`,
        `${inChapters}: next.nav: found "The lake" again, expected a name that no other chapter has`,
      ],
    ],
    [
      'an opening whose title is not the headline',
      { [inChapters]: (s) => void (s.start.title = 'What happened') },
      [
        `${inChapters}: start.title: found "What happened", expected "Three proposals on Lantern Lake", the headline in opening.json: a chapter has one name`,
      ],
    ],
    [
      'a second name of a chapter',
      { [inChapters]: (s) => void (s.lake.heading = 'The lake') },
      [`${inChapters}: lake.heading: found "heading", expected no entry of that name`],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );
});

describe('checkLength', () => {
  const sentence = (count: number) => ({ text: words(count), claims: ['F01'] });
  const mistakes: Mistake[] = [
    [
      'a sentence of 36 words',
      { [inChapters]: (s) => void (s.lake.steps['lake-catch'].sentences = [sentence(36)]) },
      [
        `${inChapters}: lake.steps.lake-catch.sentences[0]: found 36 words, expected a sentence of no more than 35`,
      ],
    ],
    [
      'a sentence of 36 words in the opening',
      {
        'locales/en/opening.json': (s) => void s.standfirst.splice(1, 1, sentence(36)),
        'story.json': (s) => void (s.limits.words.stop[1] = 999),
      },
      [
        'locales/en/opening.json: standfirst[1]: found 36 words, expected a sentence of no more than 35',
        'locales/en/opening.json: standfirst: found 63 words, expected a step of no more than 60',
      ],
    ],
    [
      'a step of 61 words',
      { [inChapters]: (s) => void (s.lake.steps['lake-catch'].sentences = [sentence(30), sentence(31)]) },
      [`${inChapters}: lake.steps.lake-catch.sentences: found 61 words, expected a step of no more than 60`],
    ],
    [
      'a step of 76 words with its heading',
      {
        [inChapters]: (s) =>
          Object.assign(s.lake.steps['lake-catch'], {
            heading: words(16),
            sentences: [sentence(30), sentence(30)],
          }) && undefined,
      },
      [
        `${inChapters}: lake.steps.lake-catch: found 76 words, expected a step with its heading of no more than 75`,
      ],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );

  it('counts a figure as it is written, and a link by its words', () => {
    const text = `${words(28).slice(0, -1)} [{meetingDate} {catchOffice}](place:lumen) {levyLast} {catchYear}.`;
    const edit = (more: string) => ({
      [inChapters]: (s: { lake: { steps: Record<string, { sentences: object[] }> } }) =>
        void (s.lake.steps['lake-catch']!.sentences = [{ text: more + text, claims: ['F01'] }]),
    });
    expect(problemsAfterEditing(edit(''))).toEqual([]);
    expect(problemsAfterEditing(edit('One '))[0]).toContain('found 36 words');
  });

  it('stops a story outside its limits, and warns of one near them', () => {
    const limit = (stop: number[], warn: number[]) => ({
      'story.json': (s: { limits: { words: object } }) => void (s.limits.words = { stop, warn }),
    });
    expect(problemsAfterEditing(limit([0, 50], [0, 50]))[0]).toMatch(
      /^locales\/en\/chapters\.json: found \d+ words with headings in all steps, expected 0 to 50, as limits\.words of story\.json has it$/,
    );
    expect(warningsAfterEditing(limit([0, 999], [900, 999]))[0]).toMatch(
      /^locales\/en\/chapters\.json: found \d+ words in all steps, expected 900 to 999, as limits\.words of story\.json has it$/,
    );
    expect(warningsAfterEditing({})).toEqual([]);
  });

  it('only warns of a translation that is too long', () => {
    const edits = {
      'locales/zh/opening.json': (s: { standfirst: { text: string }[] }) =>
        void (s.standfirst[1]!.text = '湖水很深。'.repeat(20)),
    };
    expect(warningsAfterEditing(edits)[0]).toMatch(
      /^locales\/zh\/opening\.json: standfirst\[1\]: found \d+ words, expected a sentence of no more than 35$/,
    );
  });
});
