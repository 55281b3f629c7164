import { describe, expect, it } from 'vitest';
import { type Mistake, problemsAfterEditing } from '../../../tests/support/brokenStory.ts';

describe('checkReferences', () => {
  const mistakes: Mistake[] = [
    [
      'a fact that does not exist',
      { 'locales/en/opening.json': (s) => void (s.point.claims[0] = 'Z99') },
      ['locales/en/opening.json: point.claims[0]: found "Z99", expected the id of a fact in facts.json'],
    ],
    [
      'a fact on hold in a sentence',
      { 'locales/en/countries.json': (s) => void s.LUM.said[0].claims.push('H09') },
      [
        'locales/en/countries.json: LUM.said[0].claims[1]: found "H09", a fact on hold, expected a fact that may be published',
      ],
    ],
    [
      'a fact on hold behind a stake',
      { 'locales/en/countries.json': (s) => void s.LUM.stakes[0].claims.push('H09') },
      [
        'locales/en/countries.json: LUM.stakes[0].claims[1]: found "H09", a fact on hold, expected a fact that may be published',
      ],
    ],
    [
      'a fact on hold among the facts',
      { 'facts.json': (s) => void s.push({ ...s[0], id: 'H09', use: 'context' }) },
      ['facts.json: [30].id: found "H09", a fact on hold, expected a fact that may be published'],
    ],
    [
      'a source that does not exist',
      { 'facts.json': (s) => void s[0].sources.push('hearsay') },
      ['facts.json: [0].sources[2]: found "hearsay", expected the id of a source in sources.json'],
    ],
    [
      'a fact about a proposal there is not',
      { 'facts.json': (s) => void (s[0].proposal = 9) },
      ['facts.json: [0].proposal: found 9, expected the number of a proposal'],
    ],
    [
      'a figure that rests on no fact',
      { 'values.json': (s) => void (s.boats.claim = 'Z99') },
      ['values.json: boats.claim: found "Z99", expected the id of a fact in facts.json'],
    ],
    [
      'a stop that does not exist',
      { 'routes.json': (s) => void s[0].via.push('nowhere') },
      ['routes.json: [0].via[4]: found "nowhere", expected a place id or a participant code'],
    ],
    [
      'a capital that does not exist',
      { 'participants.json': (s) => void (s[0].capital = 'nowhere') },
      ['participants.json: [0].capital: found "nowhere", expected the id of a place in places.json'],
    ],
    [
      'a place in a country that takes no part',
      { 'places.json': (s) => void s[0].countries.push('XXX') },
      ['places.json: [0].countries[1]: found "XXX", expected a participant code'],
    ],
    [
      'an article that is no source',
      { 'story.json': (s) => void (s.article = 'hearsay') },
      ['story.json: article: found "hearsay", expected the id of a source in sources.json'],
    ],
    [
      'a country shown in an extent there is not',
      { 'map.json': (s) => void (s.countryLabels.SOR.extent = 'moon') },
      ['map.json: countryLabels.SOR.extent: found "moon", expected the name of an extent in map.json'],
    ],
    [
      'a figure in a sentence that does not exist',
      { 'locales/en/opening.json': (s) => void (s.description += ' {whales}') },
      ['locales/en/opening.json: description: found "whales", expected the name of a figure in values.json'],
    ],
    [
      'a figure within a link that does not exist',
      { 'locales/en/opening.json': (s) => void (s.kicker = '[A {whales}](place:lumen)') },
      ['locales/en/opening.json: kicker: found "whales", expected the name of a figure in values.json'],
    ],
    [
      'a link to nowhere',
      { 'locales/en/opening.json': (s) => void (s.kicker = '[A](place:nowhere)') },
      ['locales/en/opening.json: kicker: found "nowhere", expected the id of a place'],
    ],
    [
      'a date that is no date',
      { 'locales/en/proposals.json': (s) => void (s['count-the-fish-first'].after[0].date = 'boats') },
      [
        'locales/en/proposals.json: count-the-fish-first.after[0].date: found "boats", expected the name of a date in values.json',
      ],
    ],
    [
      'a title that rests on no fact',
      { 'locales/en/proposals.json': (s) => void (s['count-the-fish-first'].titleClaim = 'Z99') },
      [
        'locales/en/proposals.json: count-the-fish-first.titleClaim: found "Z99", expected the id of a fact in facts.json',
      ],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );

  it('takes a link to a step or a detail for a link into its chapter', () => {
    expect(
      problemsAfterEditing({
        'locales/en/opening.json': (s) =>
          void (s.kicker = '[A](chapter:lake-counts) [B](chapter:lake-states)'),
      }),
    ).toEqual([]);
  });
});

describe('checkUnique', () => {
  const mistakes: Mistake[] = [
    [
      'a fact twice',
      { 'facts.json': (s) => void s.push(s[0]) },
      ['facts.json: [30].id: found "A01" again, expected each only once'],
    ],
    [
      'a row of the matrix twice',
      { 'charts.json': (s) => void s.matrix.rows.push(s.matrix.rows[0]) },
      ['charts.json: matrix.rows[2].id: found "proposals" again, expected each only once'],
    ],
    [
      'a language twice',
      { 'story.json': (s) => void s.locales.push('zh') },
      ['story.json: locales[2]: found "zh" again, expected each only once'],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );
});

describe('checkNames', () => {
  const mistakes: Mistake[] = [
    [
      'a place without a name',
      { 'locales/en/names.json': (s) => void delete s.places.lumen },
      ['locales/en/names.json: places: found nothing, expected an entry for "lumen"'],
    ],
    [
      'a topic without a name',
      { 'locales/en/names.json': (s) => void delete s.topics.levy },
      ['locales/en/names.json: topics: found nothing, expected an entry for "levy"'],
    ],
    [
      'a kind of source without a name',
      { 'locales/en/names.json': (s) => void delete s.sourceKinds.news },
      ['locales/en/names.json: sourceKinds: found nothing, expected an entry for "news"'],
    ],
    [
      'words for a country that takes no part',
      { 'locales/en/countries.json': (s) => void (s.XXX = s.LUM) },
      ['locales/en/countries.json: found "XXX", expected a participant code'],
    ],
    [
      'a version without words',
      { 'story.json': (s) => void s.versions.push({ id: 'third', date: '2031-10-01' }) },
      ['locales/en/notes.json: versions.entries: found nothing, expected an entry for "third"'],
    ],
    [
      'a translation nobody is told of',
      { 'story.json': (s) => void (s.translations = {}) },
      ['story.json: translations: found nothing, expected an entry for "zh"'],
    ],
    [
      'a right answer beyond the options',
      { 'locales/en/quiz.json': (s) => void (s[0].right = 2) },
      ['locales/en/quiz.json: [0].right: found 2, expected less than 2'],
    ],
  ];
  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );
});
