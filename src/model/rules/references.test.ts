import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import type { Story } from '../types.ts';
import { checkScenePlaces } from './references.ts';

function linesFor(at: [number, number], frame = 'near'): string[] {
  const scene = { frame, lit: [], places: ['town'] };
  const story = {
    chapters: [{ id: 'one', scene }, { id: 'two' }],
    proposals: [{ slug: 'first', scene }],
    places: [{ id: 'town', at }],
    map: {
      frames: {
        near: {
          fit: [
            [60, 35],
            [80, 35],
            [70, 50],
          ],
        },
      },
    },
    // Only what the rule reads.
  } as unknown as Story;
  return checkScenePlaces(story).map(formatProblem);
}

test('a place between the points a frame must show is right, also where it is on their edge', () => {
  expect(linesFor([70, 40])).toEqual([]);
  expect(linesFor([80, 50])).toEqual([]);
});

test('a place whose latitude stands before its longitude is reported in every scene that names it', () => {
  expect(linesFor([40, 70])).toEqual([
    'chapters.json: [0].scene.places[0]: found "town" at [40, 70], expected [longitude, latitude] within the frame "near"',
    'proposals.json: [0].scene.places[0]: found "town" at [40, 70], expected [longitude, latitude] within the frame "near"',
  ]);
});

test('a place beside the frame is reported by its longitude alone and by its latitude alone', () => {
  expect(linesFor([81, 40])).toHaveLength(2);
  expect(linesFor([70, 51])).toHaveLength(2);
});

test('a frame that is not there is left to the rule that looks for frames', () => {
  expect(linesFor([40, 70], 'nowhere')).toEqual([]);
});
