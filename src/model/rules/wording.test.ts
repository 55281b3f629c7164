import { describe, expect, it } from 'vitest';
import { type Mistake, parseAfterEditing, problemsAfterEditing } from '../../../tests/support/brokenStory.ts';

/** An edit of the line above the headline. */
const kicker = (text: string, locale = 'en') => ({
  [`locales/${locale}/opening.json`]: (s: { kicker: string }) => void (s.kicker = text),
});
const inKicker = (found: string, expected: string, locale = 'en') => [
  `locales/${locale}/opening.json: kicker: found ${found}, expected ${expected}`,
];
const aFigure = 'a figure placed from values.json as {name}';
const aLink =
  'a link written as [words](kind:id), its kind one of country, place, proposal, chapter, term, source';

describe('rules on wording', () => {
  const mistakes: Mistake[] = [
    ['a typed number', kicker('All 26 of them'), inKicker('the typed number "26"', aFigure)],
    [
      'a typed number of another script in a translation',
      kicker('٢٦', 'zh'),
      inKicker('the typed number "٢٦"', aFigure, 'zh'),
    ],
    [
      'a large number in English words',
      kicker('some ninety billion dollars'),
      inKicker('the number in words "billion"', aFigure),
    ],
    [
      'a large number in Chinese words',
      kicker('约九百四十八亿美元', 'zh'),
      inKicker('the number in words "九百"', aFigure, 'zh'),
    ],
    [
      '“hover”',
      kicker('Hover over it'),
      inKicker('"Hover"', 'wording that does not rely on a pointing device'),
    ],
    ['“click here”', kicker('Click here'), inKicker('"Click here"', 'link words that say where they lead')],
    [
      '“on the left”',
      kicker('It is on the left'),
      inKicker('"on the left"', 'wording that does not rely on the layout'),
    ],
    ['“in red”', kicker('It is in red'), inKicker('"in red"', 'wording that does not rely on colour')],
    ['a date that ages', kicker('They met recently'), inKicker('"recently"', 'an absolute date')],
    ['“the article”', kicker('What the article says'), inKicker('"the article"', 'the name of the paper')],
    [
      'a link of a kind there is not',
      kicker('See [the paper](https://paper.example) [sic]'),
      inKicker('"[the paper](https://paper.example)"', aLink),
    ],
    ['half a link', kicker('Read [a [note]](term:'), inKicker('"](term:"', aLink)],
    ['a brace that places no figure', kicker('boats}'), inKicker('"}"', 'a figure placed as {name}')],
    [
      'a sentence that rests on nothing',
      { 'locales/en/countries.json': (s) => void s.OST.facts.push({ text: 'It rained.', claims: [] }) },
      [
        'locales/en/countries.json: OST.facts[0].claims: found nothing, expected the facts it rests on, or "signpost": true where it states none',
      ],
    ],
    [
      '“agreed” for what no joint text says',
      { 'locales/en/countries.json': (s) => void (s.LUM.said[0].text += ' They agreed.') },
      [
        'locales/en/countries.json: LUM.said[0]: found "agreed", expected that word only for what a joint text says',
      ],
    ],
    [
      '“not read” for the fourth time',
      {
        'locales/en/chapters.json': (s) =>
          void s.proposals.details[0].blocks[1].items.push(
            ...Array.from({ length: 4 }, () => ({ text: 'It was not read.', claims: [], signpost: true })),
          ),
      },
      [
        'locales/en/chapters.json: proposals.details[0].blocks[1].items[4].text: found "not read", expected it said no more than three times: the notes say what was not read',
      ],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );

  it('takes small numbers, and words that only look like large ones, for words', () => {
    expect(problemsAfterEditing(kicker('Five thousandth-part proposals in twelve words'))).toEqual([]);
    expect(problemsAfterEditing(kicker('十二份文件，五项提议', 'zh'))).toEqual([]);
  });
});

describe('checkValues', () => {
  const value = (name: string, given: object) => ({
    'values.json': (s: Record<string, object>) => void (s[name] = { claim: 'F01', ...given }),
  });
  const mistakes: Mistake[] = [
    [
      'a share of more than all',
      { 'values.json': (s) => void (s.shareLum.value = 101) },
      ['values.json: shareLum.value: found 101, expected a share of no more than 100'],
    ],
    [
      'an end before its start',
      {
        'values.json': (s) =>
          Object.assign(s, {
            fairStart: { ...s.meetingDate, value: '2031-05-02' },
            fairEnd: { ...s.meetingDate, value: '2031-05-01' },
          }) && undefined,
      },
      ['values.json: fairEnd.value: found "2031-05-01", expected no less than fairStart, 2031-05-02'],
    ],
    [
      'a source and an event from after the story',
      {
        'sources.json': (s) => void (s[1].date = '2131-03-12'),
        'story.json': (s) => void (s.event.date = '2031-10'),
      },
      [
        'story.json: event.date: found "2031-10", expected no day after asOf of story.json, 2031-09-01',
        'sources.json: [1].date: found "2131-03-12", expected no day after asOf of story.json, 2031-09-01',
      ],
    ],
    [
      'limits that no story is within',
      { 'story.json': (s) => void (s.limits.words.warn = [400, 100]) },
      ['story.json: limits.words.warn: found [400,100], expected the fewest words, then the most'],
    ],
    [
      'versions out of order',
      { 'story.json': (s) => void (s.versions[1].date = '2031-07-01') },
      [
        'story.json: versions[1].date: found "2031-07-01", expected a day from 2031-08-01 on: the oldest version comes first',
      ],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );

  it('compares dates as far as both are known', () => {
    expect(
      problemsAfterEditing({
        'values.json': (s) =>
          Object.assign(s, {
            fairStart: { ...s.meetingDate, value: '2031-05-02' },
            fairEnd: { ...s.meetingDate, value: '2031' },
          }) && undefined,
      }),
    ).toEqual([]);
    expect(problemsAfterEditing(value('shareholders', { type: 'percent', value: 120 }))).toEqual([]);
  });
});

describe('rules on languages', () => {
  const boats = {
    'values.json': (s: Record<string, object>) =>
      void (s['fleet'] = { type: 'quantity', value: 4, unit: 'boat', claim: 'D03' }),
  };
  const mistakes: Mistake[] = [
    [
      'a tag of another language',
      { 'locales/zh/locale.json': (s) => void (s.lang = 'ja') },
      [
        'locales/zh/locale.json: lang: found "ja", expected a tag that begins with the name of its folder, "zh"',
      ],
    ],
    [
      'a unit without words',
      boats,
      [
        'locales/en/names.json: units.boat.other: found nothing, expected the unit in the form that goes with such a number',
        'locales/zh/names.json: units.boat.other: found nothing, expected the unit in the form that goes with such a number',
      ],
    ],
    [
      'a message without its form for any number',
      { 'locales/en/embed.json': (s) => void (s.sources = { one: '{n} source' }) },
      ['locales/en/embed.json: sources.other: found nothing, expected the form for any number'],
    ],
    [
      'a message that would say "1 sources"',
      { 'locales/en/embed.json': (s) => void (s.sources = '{n} sources') },
      ['locales/en/embed.json: sources.one: found nothing, expected the form that goes with 1'],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) => {
    expect(problemsAfterEditing(edits).slice(0, lines.length)).toEqual(lines);
  });
});

describe('checkLetters', () => {
  const canDraw = (letter: string) => letter !== '🐟' && letter !== 'қ';
  const edits = {
    'locales/en/names.json': (s: { places: Record<string, string> }) =>
      void (s.places['lumen'] = 'Lumen қаласы'),
    'locales/en/notes.json': (s: { names: { title: string } }) => void (s.names.title = 'Names 🐟'),
    'sources.json': (s: { publisher: string }[]) => void (s[0]!.publisher = '🐟 Gazette'),
  };

  it('names the letter that pictures lack, and where it stands', () => {
    const parsed = parseAfterEditing(edits, { canDraw });
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      'locales/en/names.json: places.lumen: found the letter "қ" (U+049B), expected letters that the fonts of pictures have',
      'sources.json: [0].publisher: found the letter "🐟" (U+1F41F), expected letters that the fonts of pictures have',
    ]);
  });

  it('leaves out a language whose own name pictures lack letters for: it has the first one’s pictures', () => {
    const lacksHan = (letter: string) => !/\p{Script=Han}/u.test(letter);
    const parsed = parseAfterEditing({}, { canDraw: lacksHan });
    expect(parsed.ok && parsed.warnings).toContain(
      'locales/zh/locale.json: name: found the letter "中" (U+4E2D), so its pictures are those of en, expected letters that the fonts of pictures have',
    );
    const name = { 'locales/zh/locale.json': (s: { name: string }) => void (s.name = 'Chinese') };
    expect(parseAfterEditing(name, { canDraw: lacksHan }).ok).toBe(false);
  });

  it('lets any letter stand where nobody says what fonts hold', () => {
    expect(parseAfterEditing(edits).ok).toBe(true);
  });
});
