import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Mistake,
  parseAfterEditing,
  problemsAfterEditing,
  smallStory,
} from '../../tests/support/brokenStory.ts';
import { fillDefaultMessages, sharedFiles } from './files.ts';
import { loadStory } from './loadStory.ts';

describe('the shape of files', () => {
  const kinds = '("text" | "list" | "facts" | "table" | "dated" | "beside" | "roster" | "follow-ups")';
  const mistakes: Mistake[] = [
    [
      'a story without a language',
      { 'story.json': (s) => void (s.locales = []) },
      ['story.json: locales: found [], expected 1 or more'],
    ],
    [
      'a language that is no code',
      { 'story.json': (s) => void (s.locales[1] = '../zh') },
      ['story.json: locales.1: found "../zh", expected a language code such as en'],
    ],
    [
      'a day that does not exist',
      { 'corrections.json': (s) => void (s[0].date = '2031-02-31') },
      ['corrections.json: 0.date: found "2031-02-31", expected a day of the calendar'],
    ],
    [
      'a fact without a source',
      { 'facts.json': (s) => void (s[0].sources = []) },
      ['facts.json: 0.sources: found [], expected 1 or more'],
    ],
    [
      'a source whose address would run',
      { 'sources.json': (s) => void (s[0].url = 'javascript:alert()') },
      [
        'sources.json: 0.url: found "javascript:alert()", expected an address that starts with http://, https:// or mailto:',
      ],
    ],
    [
      'a place beyond the pole',
      { 'places.json': (s) => void (s[0].at[1] = 91) },
      ['places.json: 0.at.1: found 91, expected <=90'],
    ],
    [
      'a picture of an unknown kind',
      { 'chapters.json': (s) => void (s[0].steps[0].picture.kind = 'video') },
      [
        'chapters.json: 0.steps.0.picture.kind: found "video", expected ("map" | "rates" | "counts" | "matrix" | "timeline" | "follow-ups")',
      ],
    ],
    [
      'a map with an entry that nothing draws',
      { 'chapters.json': (s) => void (s[0].steps[0].picture.lit = []) },
      ['chapters.json: 0.steps.0.picture.lit: found "lit", expected no entry of that name'],
    ],
    [
      'a block of an unknown kind',
      { 'locales/en/chapters.json': (s) => void (s.lake.details[0].blocks[0].kind = 'video') },
      [`locales/en/chapters.json: lake.details.0.blocks.0.kind: found "video", expected ${kinds}`],
    ],
    [
      'a chapter with a second title',
      { 'locales/en/chapters.json': (s) => void (s.lake.heading = 'The lake') },
      ['locales/en/chapters.json: lake.heading: found "heading", expected no entry of that name'],
    ],
    [
      'a step without the point of its picture',
      { 'locales/en/chapters.json': (s) => void delete s.lake.steps['lake-catch'].point },
      ['locales/en/chapters.json: lake.steps.lake-catch.point: found nothing, expected "point"'],
    ],
    [
      'a list where entries by name belong',
      { 'values.json': () => [] },
      ['values.json: found [], expected entries by name'],
    ],
    [
      'a name of one space without width',
      { 'locales/en/names.json': (s) => void (s.places.lumen = '\u200b') },
      ['locales/en/names.json: places.lumen: found "\\u200b", expected words'],
    ],
    [
      'a lost letter',
      { 'locales/en/names.json': (s) => void (s.places.lumen = 'L\ufffdmen') },
      [
        'locales/en/names.json: places.lumen: found "L\ufffdmen", expected letters alone, no U+FFFD (a lost letter) and no controls',
      ],
    ],
    [
      'a mark that turns what follows around',
      { 'locales/en/opening.json': (s) => void (s.kicker = 'Three\u202e proposals') },
      [
        'locales/en/opening.json: kicker: found "Three\\u202e proposals", expected no mark that turns the direction of what follows',
      ],
    ],
    [
      'a year that was mistyped',
      { 'values.json': (s) => void (s.meetingDate.value = '0231-03-12') },
      ['values.json: meetingDate.value: found "0231-03-12", expected a year from 1000 to 2999'],
    ],
    [
      'a count without end',
      { 'values.json': (s) => void (s.boats.value = 1e30) },
      ['values.json: boats.value: found 1e+30, expected <=1000000000000000'],
    ],
    [
      'an amount without end',
      { 'values.json': (s) => void (s.catchOffice.value = Infinity) },
      ['values.json: catchOffice.value: found Infinity, expected <=1000000000000000'],
    ],
    [
      'a message nobody asks for',
      { 'locales/en/interface.json': (s) => void (s.farewell = 'Goodbye') },
      ['locales/en/interface.json: farewell: found "farewell", expected no entry of that name'],
    ],
    [
      'a plural form that no language has',
      { 'locales/en/names.json': (s) => void (s.units.boat = { couple: 'boats' }) },
      [
        'locales/en/names.json: units.boat.couple: found "couple", expected ("zero" | "one" | "two" | "few" | "many" | "other")',
      ],
    ],
    [
      'a negative amount',
      { 'values.json': (s) => void (s.catchOffice.value = -3) },
      ['values.json: catchOffice.value: found -3, expected >=0'],
    ],
    [
      'half a boat',
      { 'values.json': (s) => void (s.boats.value = 2.5) },
      ['values.json: boats.value: found 2.5, expected a whole number'],
    ],
    [
      'a rate nobody would believe',
      { 'values.json': (s) => void (s.levyLast.value = 4200) },
      ['values.json: levyLast.value: found 4200, expected <=1000'],
    ],
  ];
  it.each(mistakes)(
    '%s is reported with its path, what was found and what was expected',
    (_, edits, lines) => {
      expect(problemsAfterEditing(edits)).toEqual(lines);
    },
  );

  it('of several files is reported in one go', () => {
    expect(
      problemsAfterEditing({
        'participants.json': (s) => void (s[0].slug = 'Not A Slug'),
        'places.json': (s) => void (s[0].at = [200, 95]),
        'locales/en/opening.json': (s) => void (s.headline = ''),
      }),
    ).toHaveLength(4);
  });
});

describe('loadStory', () => {
  let folder = '';
  afterEach(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
    folder = '';
  });

  /** What the check says of a copy of the small story on disk after it was damaged. */
  function loadDamaged(damage: (folder: string) => void): string[] {
    folder = mkdtempSync(join(tmpdir(), 'story-'));
    cpSync(smallStory, folder, { recursive: true });
    damage(folder);
    const loaded = loadStory(folder);
    return loaded.ok ? [] : loaded.problems;
  }

  it('names a file that is missing and one cut short, and throws nothing', () => {
    const problems = loadDamaged((dir) => {
      rmSync(join(dir, 'voices.json'));
      writeFileSync(join(dir, 'locales/en/opening.json'), '{ "kicker": "Expl');
    });
    expect(problems).toEqual([
      'voices.json: found no such file, expected a file of JSON',
      expect.stringMatching(/^locales\/en\/opening\.json: found .* in line 1, expected a string that ends/),
    ]);
  });

  it('names a folder in the place of a file, and says no more of it', () => {
    const problems = loadDamaged((dir) => {
      rmSync(join(dir, 'voices.json'));
      mkdirSync(join(dir, 'voices.json'));
    });
    expect(problems).toEqual(['voices.json: found a folder, expected a file of JSON']);
  });

  it('names a file that nothing reads, and one in other capitals', () => {
    const problems = loadDamaged((dir) => {
      writeFileSync(join(dir, 'fact.json'), '[]');
      writeFileSync(join(dir, 'locales/zh/Opening.json'), '{}');
      writeFileSync(join(dir, 'notes.txt'), 'for the desk');
    });
    expect(problems).toEqual([
      expect.stringMatching(/^fact\.json: found a file that nothing reads, expected one of .*facts\.json/),
      expect.stringMatching(/^locales\/zh\/Opening\.json: found a file that nothing reads, .*opening\.json/),
    ]);
  });

  it('warns of the folder of a language that is not published', () => {
    folder = mkdtempSync(join(tmpdir(), 'story-'));
    cpSync(smallStory, folder, { recursive: true });
    mkdirSync(join(folder, 'locales/ru'));
    const loaded = loadStory(folder);
    expect(loaded.ok && loaded.warnings[0]).toBe(
      'locales/ru: found a language that is not published, expected "ru" among locales of story.json',
    );
  });

  it('refuses a name that stands twice, though its last value fits', () => {
    const problems = loadDamaged((dir) =>
      writeFileSync(join(dir, 'held.json'), '["H09", { "a": 1,\n "a": 2 }]'),
    );
    expect(problems[0]).toBe(
      'held.json: [1].a: found "a" again in line 2, after line 1, expected each name only once',
    );
  });

  it('does without a translation’s file of words, but not without its locale.json', () => {
    expect(loadDamaged((dir) => rmSync(join(dir, 'locales/zh/opening.json')))).toEqual([]);
    expect(loadDamaged((dir) => rmSync(join(dir, 'locales/zh/locale.json')))[0]).toMatch(
      /^locales\/zh\/locale\.json: found no such file/,
    );
  });

  it('lists every file of a folder that does not exist', () => {
    const loaded = loadStory(join(tmpdir(), 'no-such-story'));
    const needed = Object.values(sharedFiles).filter(({ otherwise }) => otherwise === undefined);
    expect(loaded.ok ? [] : loaded.problems).toEqual(
      needed.map(({ file }) => `${file}: found no such file, expected a file of JSON`),
    );
  });
});

describe('a story that is right', () => {
  it('says what is in it', () => {
    const parsed = parseAfterEditing({});
    expect(parsed.ok && parsed.counts).toContain('14 steps (6 leads) · languages: en, zh');
  });
});

describe('fillDefaultMessages', () => {
  it('what a story says itself stays, and what it leaves out is lent', () => {
    expect(fillDefaultMessages({ close: 'Shut' }, { close: 'Close', next: 'Next' })).toEqual({
      close: 'Shut',
      next: 'Next',
    });
  });

  it('a message that speaks of one story’s event is never lent', () => {
    expect(fillDefaultMessages({}, { theProposals: 'The five proposals' })).toEqual({});
  });

  it('what is no record is handed on for the check to report', () => {
    expect(fillDefaultMessages(undefined, { close: 'Close' })).toBeUndefined();
    expect(fillDefaultMessages({ close: 'Shut' }, undefined)).toEqual({ close: 'Shut' });
  });
});
