import { describe, expect, it } from 'vitest';
import { type Mistake, problemsAfterEditing } from '../../../tests/support/brokenStory.ts';

describe('checkAliases', () => {
  const mistakes: Mistake[] = [
    [
      'an old address that leads nowhere',
      { 'aliases.json': (s) => void (s.anchors.shore = 'lake-shore') },
      [
        'aliases.json: anchors.shore: found "lake-shore", expected the id of a chapter, step or detail in chapters.json',
      ],
    ],
    [
      'an old address that a chapter has',
      { 'aliases.json': (s) => void (s.anchors.lake = 'lake-where') },
      [
        'aliases.json: anchors.lake: found "lake", the id of a chapter, step or detail, expected a name that the story no longer has',
      ],
    ],
    [
      'an old step of frames that leads to none they show',
      { 'aliases.json': (s) => void (s.steps.shore = 'lake-where') },
      [
        'aliases.json: steps.shore: found "lake-where", expected the id of a step with "lead" in chapters.json',
      ],
    ],
    [
      'an old step of frames that they show',
      { 'aliases.json': (s) => void (s.steps['lake-counts'] = 'lake-counts') },
      [
        'aliases.json: steps.lake-counts: found "lake-counts", the id of a step with "lead", expected a name that the story no longer has',
      ],
    ],
    [
      'an old address with a capital',
      { 'aliases.json': (s) => void (s.anchors.Shore = 'lake') },
      ['aliases.json: anchors.Shore: found "Shore", expected an id in kebab-case'],
    ],
  ];

  it.each(mistakes)('%s is reported where it stands', (_, edits, lines) =>
    expect(problemsAfterEditing(edits)).toEqual(lines),
  );

  it('lets an old name lead to a chapter, a step and a detail', () => {
    expect(
      problemsAfterEditing({
        'aliases.json': (s) =>
          Object.assign(s.anchors, { shore: 'lake', states: 'lake-states', where: 'lake-where' }) &&
          undefined,
      }),
    ).toEqual([]);
  });

  it('does without the file', () => {
    expect(problemsAfterEditing({ 'aliases.json': () => ({ anchors: {}, steps: {} }) })).toEqual([]);
  });
});
