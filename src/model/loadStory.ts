import * as v from 'valibot';
import { type CheckOptions, checkStory } from './checkStory.ts';
import { readFiles, readLocales, sharedFiles, wordFiles, wordNames, wordPath } from './files.ts';
import { formatProblem, type Problem, quote } from './problems.ts';
import type { Locale, Story, WordFiles, Words } from './types.ts';
import { type FilledFile, fillFile, markUntranslated } from './untranslated.ts';

export type { CheckOptions } from './checkStory.ts';

export type ParsedStory =
  /** `warnings` stop nothing; one line each. */
  | { ok: true; story: Story; counts: string; warnings: string[] }
  /** Every problem of every file, one line each. */
  | { ok: false; problems: string[] };

/**
 * The story in `files`, or everything that is wrong with it at once.
 *
 * What a translation lacks stands in the first language. When a file has the wrong shape, the rules that tie files
 * together are left for the next run, because they would report its consequences.
 *
 * @param files contents by path from the story's folder, such as `locales/en/opening.json`; a file that is missing or is
 *   no JSON is `undefined`
 */
export function parseStory(files: Record<string, unknown>, options: CheckOptions = {}): ParsedStory {
  const problems: Problem[] = [];
  const validate = (file: string, schema: v.GenericSchema, value: unknown) => {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    problems.push(...result.issues.map((issue) => shapeProblem(file, issue)));
    return undefined;
  };
  const shared = Object.fromEntries(
    Object.entries(sharedFiles).map(([name, { file, schema, otherwise }]) => [
      name,
      validate(file, schema, files[file] === undefined ? otherwise : files[file]),
    ]),
  );
  const [first, ...others] = readLocales(files);
  const words: Record<string, Words> = {};
  const warnings: Problem[] = [];
  if (first !== undefined) {
    const original = Object.fromEntries(
      wordNames.map((name) => {
        const path = wordPath(first, name);
        return [name, validate(path, wordFiles[name].schema, files[path])];
      }),
    );
    words[first] = { ...(original as WordFiles), untranslated: new Set() };
    for (const locale of others) {
      const filled = wordNames.map((name) => {
        const path = wordPath(locale, name);
        const source = files[wordPath(first, name)];
        if (name === 'locale') return { name, tree: validate(path, wordFiles[name].schema, files[path]) };
        // Where the first language's file is wrong, its own problems come first.
        if (original[name] === undefined) return { name, tree: undefined };
        const whole = fillFile(name, source, files[path], locale);
        return { name, tree: validate(path, wordFiles[name].schema, whole.tree), whole };
      });
      const trees = Object.fromEntries(filled.map(({ name, tree }) => [name, tree])) as WordFiles;
      const wholes = filled.flatMap(({ name, whole }) => (whole === undefined ? [] : [{ name, ...whole }]));
      const untranslated = new Set(
        wholes.flatMap(({ name, untranslated: paths }) =>
          paths.map((path) => `${name}${path.startsWith('[') ? '' : '.'}${path}`),
        ),
      );
      const lang = (original['locale'] as Locale | undefined)?.lang ?? first;
      words[locale] = markUntranslated(trees, untranslated, { lang });
      warnings.push(...warnUntranslated(locale, first, wholes));
    }
  }
  if (problems.length > 0) return { ok: false, problems: problems.map(formatProblem) };

  // Every part has passed its schema, so the assembled object has the shape the type says.
  const story = { ...shared, words } as unknown as Story;
  const found = checkStory(story, options);
  const broken = found.filter(({ isWarning }) => isWarning !== true);
  if (broken.length > 0) return { ok: false, problems: broken.map(formatProblem) };
  warnings.push(...found);
  return { ok: true, story, counts: countStory(story), warnings: warnings.map(formatProblem) };
}

/** How much of a translation stands in the first language, and what it says that the first language does not. */
function warnUntranslated(
  locale: string,
  first: string,
  files: (FilledFile & { name: string })[],
): Problem[] {
  const path = `locales/${locale}`;
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const missing = sum(files.map(({ untranslated }) => untranslated.length));
  const total = sum(files.map((one) => one.total));
  const unused = files.flatMap(({ name, unused: paths }) => paths.map((one) => `${name}.json: ${one}`));
  const perFile = files
    .filter(({ untranslated }) => untranslated.length > 0)
    .map(({ name, untranslated }) => `${name} ${untranslated.length}`);
  const differing = files.flatMap(({ name, differing: texts }) =>
    texts.map(({ path: at, found, expected }) => ({
      path: `${path}/${name}.json: ${at}`,
      found: `${found}, so ${first} is shown`,
      expected,
    })),
  );
  return [
    ...(missing === 0
      ? []
      : [
          {
            path,
            found: `${missing} of ${total} texts untranslated (${perFile.join(', ')}), shown as in ${first}`,
            expected: 'none',
          },
        ]),
    ...(unused.length === 0
      ? []
      : [
          {
            path,
            found: `${unused.length} entries that ${first} does not have, first ${unused[0] ?? ''}`,
            expected: 'none',
          },
        ]),
    ...differing,
  ];
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
  if (issue.type === 'max_length') return `no more than ${String(issue.requirement)}`;
  if (issue.expected === 'never') return 'no entry of that name';
  const hasOwnWords = ['regex', 'custom', 'integer'].includes(issue.type) || issue.expected === null;
  return hasOwnWords ? issue.message : issue.expected;
}

function countStory(story: Story): string {
  const core = story.facts.filter((fact) => fact.use === 'core').length;
  const steps = story.chapters.flatMap((chapter) => chapter.steps);
  return [
    `${story.facts.length} facts (${core} core, all covered)`,
    `${story.sources.length} sources`,
    `${story.participants.length} participants`,
    `${story.proposals.length} proposals`,
    `${story.chapters.length} chapters`,
    `${steps.length} steps (${steps.filter(({ lead }) => lead === true).length} leads)`,
    `languages: ${story.meta.locales.join(', ')}`,
  ].join(' · ');
}

/**
 * The story in a folder of JSON files, checked. Build only.
 *
 * A file that is missing, cut short or not in UTF-8, a name that stands twice, and a file that nothing reads, are reported
 * with all else; nothing is thrown.
 */
export function loadStory(folder: string, options: CheckOptions = {}): ParsedStory {
  const { files, problems, warnings } = readFiles(folder);
  const parsed = parseStory(files, options);
  if (parsed.ok && problems.length === 0)
    return { ...parsed, warnings: [...warnings.map(formatProblem), ...parsed.warnings] };
  // That there is nothing in a file that could not be read says nothing new.
  const isRepeated = (line: string) =>
    problems.some(({ path }) => line.startsWith(`${path}: found nothing, `));
  const others = parsed.ok ? [] : parsed.problems.filter((line) => !isRepeated(line));
  return { ok: false, problems: [...problems.map(formatProblem), ...others] };
}
