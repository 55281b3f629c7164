import type { Problem } from './problems.ts';
import { checkAliases } from './rules/aliases.ts';
import { checkCharts } from './rules/charts.ts';
import {
  checkCaveat,
  checkCoverage,
  checkFollowUps,
  checkMixedVoices,
  checkStatements,
  checkVoices,
  warnStale,
} from './rules/claims.ts';
import { checkLanguages, checkLetters } from './rules/languages.ts';
import { checkLength } from './rules/length.ts';
import { checkPictures } from './rules/pictures.ts';
import { checkReferences, checkUnique } from './rules/references.ts';
import { checkSteps } from './rules/steps.ts';
import { checkNames, checkValues } from './rules/values.ts';
import { checkMarkup, checkPhrases, checkWording } from './rules/wording.ts';
import type { Story } from './types.ts';

/** What a check needs from outside the content. */
export type CheckOptions = {
  /** `YYYY-MM-DD`, to warn of what was looked at too long ago; left out, nothing has an age. */
  today?: string;
  /** Whether the fonts of pictures hold a letter; left out, they hold any. */
  canDraw?: (letter: string) => boolean;
};

/** Each rule looks at a whole, well-shaped story and returns all it finds wrong. */
const rules: ((story: Story) => Problem[])[] = [
  checkReferences,
  checkUnique,
  checkNames,
  checkSteps,
  checkAliases,
  checkPictures,
  checkCharts,
  checkVoices,
  checkStatements,
  checkMixedVoices,
  checkCoverage,
  checkFollowUps,
  checkCaveat,
  checkMarkup,
  checkWording,
  checkPhrases,
  checkLength,
  checkValues,
  checkLanguages,
];

/** Everything wrong with a story whose files have the right shape; warnings stop nothing. */
export function checkStory(story: Story, { today, canDraw }: CheckOptions): Problem[] {
  return [
    ...rules.flatMap((rule) => rule(story)),
    ...(canDraw === undefined ? [] : checkLetters(story, canDraw)),
    ...(today === undefined ? [] : warnStale(story, today)),
  ];
}
