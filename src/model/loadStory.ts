import * as v from 'valibot';
import { readFiles, readLocales, sharedFiles, wordFiles, wordPath } from './files.ts';
import { formatProblem, type Problem, quote } from './problems.ts';
import { checkCoverage, checkFollowUps, checkVoices, warnStale } from './rules/claims.ts';
import { checkMatchingWords } from './rules/messages.ts';
import { checkBeside, checkPictures } from './rules/pictures.ts';
import { checkQuiz, checkShort } from './rules/quiz.ts';
import { checkIds, checkScenePlaces, checkUnique } from './rules/references.ts';
import { checkLanguages, checkSamePictures, checkStrings, checkTranslations } from './rules/translations.ts';
import { checkMarkup, checkWording } from './rules/wording.ts';
import type { Story, Words } from './types.ts';

export type ParsedStory =
  /** `warnings` stop nothing; one line each. */
  | { ok: true; story: Story; counts: string; warnings: string[] }
  /** Every problem of every file, one line each. */
  | { ok: false; problems: string[] };

/** Each rule looks at a whole, well-shaped story and returns all it finds wrong. */
const rules: ((story: Story) => Problem[])[] = [
  checkIds,
  checkMarkup,
  checkUnique,
  checkLanguages,
  checkMatchingWords,
  checkShort,
  checkQuiz,
  checkVoices,
  checkPictures,
  checkScenePlaces,
  checkWording,
  checkCoverage,
  checkTranslations,
  checkFollowUps,
  checkBeside,
  checkSamePictures,
];

/**
 * The story in `files`, or everything that is wrong with it at once.
 *
 * @param files contents by path from the story's folder, such as `locales/en/opening.json`; a file that
 *   is missing or is no JSON is `undefined`. When a file has the wrong shape, the rules that tie files
 *   together are left for the next run, because they would report its consequences.
 * @param today `YYYY-MM-DD`, to warn of what was checked too long ago; left out, nothing has an age
 */
export function parseStory(files: Record<string, unknown>, today?: string): ParsedStory {
  const problems: Problem[] = [];
  const read = (file: string, schema: v.GenericSchema) => {
    const result = v.safeParse(schema, files[file]);
    if (result.success) return result.output;
    problems.push(...result.issues.map((issue) => shapeProblem(file, issue)));
    return undefined;
  };

  const shared = Object.fromEntries(
    Object.entries(sharedFiles).map(([name, { file, schema }]) => [name, read(file, schema)]),
  );
  const locales = readLocales(files);
  const words = Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(
        (Object.keys(wordFiles) as (keyof Words)[]).map((name) => [
          name,
          read(wordPath(locale, name), wordFiles[name].schema),
        ]),
      ),
    ]),
  );
  if (problems.length > 0) return { ok: false, problems: problems.map(formatProblem) };

  // Every part has passed its schema, so the assembled object has the shape the type says.
  const story = { ...shared, words } as unknown as Story;
  const first = rules.flatMap((rule) => rule(story));
  const broken = first.length > 0 ? first : checkStrings(story);
  if (broken.length > 0) return { ok: false, problems: broken.map(formatProblem) };
  const warnings = today === undefined ? [] : warnStale(story, today);
  return { ok: true, story, counts: countStory(story), warnings: warnings.map(formatProblem) };
}

function shapeProblem(file: string, issue: v.BaseIssue<unknown>): Problem {
  const path = v.getDotPath(issue);
  return {
    path: path === null ? file : `${file}: ${path}`,
    found: issue.input === undefined ? 'nothing' : quote(issue.input),
    expected: describeExpected(issue),
  };
}

/** What should have stood there, in words: ours where the schema has some, else valibot's. */
function describeExpected(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'min_length' || issue.type === 'min_entries')
    return typeof issue.input === 'string' ? 'words' : `${String(issue.requirement)} or more`;
  if (issue.expected === 'never') return 'no entry of that name';
  const hasOwnWords = ['regex', 'custom'].includes(issue.type) || issue.expected === null;
  return hasOwnWords ? issue.message : issue.expected;
}

function countStory(story: Story): string {
  const core = story.facts.filter((fact) => fact.use === 'core').length;
  return [
    `${story.facts.length} facts (${core} core, all covered)`,
    `${story.sources.length} sources`,
    `${story.participants.length} participants`,
    `${story.proposals.length} proposals`,
    `${story.chapters.length} chapters`,
    `languages: ${story.meta.locales.join(', ')}`,
  ].join(' · ');
}

/**
 * The story in a folder of JSON files, checked. Build only.
 *
 * A file that is missing or cut short is reported by name with the others; nothing is thrown.
 *
 * @param today `YYYY-MM-DD`, for warnings of what was checked too long ago
 */
export function loadStory(folder: string, today?: string): ParsedStory {
  const { files, unreadable } = readFiles(folder);
  const parsed = parseStory(files, today);
  return unreadable.length > 0 && !parsed.ok
    ? { ok: false, problems: [...unreadable, ...parsed.problems] }
    : parsed;
}
