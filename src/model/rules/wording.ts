import { type Inline, linkKinds, parseInline } from '../inlineMarkup.ts';
import { collectProblems, type Problem, quote } from '../problems.ts';
import { firstLanguage } from '../steps.ts';
import { isForReaders, proseFiles, visitStrings } from '../strings.ts';
import type { Sentence, Story, Words } from '../types.ts';
import { isFilledByCode } from './references.ts';

/**
 * Wording no reader can follow, or that ages: colour, pointing device, place on the screen, relative dates.
 * English only; other languages are read by people. Sources: WCAG 2.2, 1.3.3 and 1.4.1; the desk's own rule on dates.
 */
const forbiddenEnglish: [RegExp, string][] = [
  [/\bhover/i, 'wording that does not rely on a pointing device'],
  [/\bclick here\b/i, 'link words that say where they lead'],
  [/\bon the (left|right)\b/i, 'wording that does not rely on the layout'],
  [/\bin (red|blue|green|yellow|grey|purple|orange)\b/i, 'wording that does not rely on colour'],
  [
    /\bthe (red|blue|green|yellow|grey|purple|orange) (area|line|mark|countr)/i,
    'wording that does not rely on colour',
  ],
  [
    /\b(recently|nowadays|this (week|month|year)|last (week|month|year)|yesterday|tomorrow)\b/i,
    'an absolute date',
  ],
];

/**
 * Large numbers spelled out, by language: a figure written in words escapes formatting as a typed digit would. Small
 * ones (`five proposals`, `十二份文件`) are words like any other.
 */
const spelledNumbers: Record<string, RegExp> = {
  en: /\b(hundreds?|thousands?|(m|b|tr)illions?)\b/i,
  zh: /[一二两三四五六七八九十〇零几数][百千万亿]|[〇零一二三四五六七八九]{3,}/,
  ru: /(?<!\p{L})(сотн\p{L}+|(две|три|четыре)ста|\p{L}+сот|тысяч\p{L}*|(милли|трилли)он\p{L}*|миллиард\p{L}*)(?!\p{L})/iu,
};

/** The files whose wording is checked; the words of the tools may say in digits how long a telling takes. */
const checkedFiles = [...proseFiles, 'names', 'interface'] as const;

/** Words state facts with the ids they rest on, take every number from data, and say nothing the rules of the desk forbid. */
export function checkWording(story: Story): Problem[] {
  const problems: Problem[] = [];
  const joint = new Set(
    story.facts.filter(({ attributedTo }) => attributedTo === 'joint').map(({ id }) => id),
  );
  for (const [locale, words] of Object.entries(story.words)) {
    for (const file of checkedFiles) {
      visitStrings(words[file], `locales/${locale}/${file}.json: `, {
        onText: (text, path, key) => {
          if (isForReaders(file, key) && isOwn(words, path)) problems.push(...checkText(text, path, locale));
        },
        onSentence: (sentence, path) => {
          if (sentence.lang === undefined) problems.push(...checkSentence(sentence, path, locale, joint));
        },
      });
    }
  }
  return problems;
}

/** Whether a text, at a path such as `locales/zh/notes.json: unknown.title`, is a language's own: what it lacks has been looked at in the first. */
function isOwn({ untranslated }: Words, path: string): boolean {
  const [, file = '', at = ''] = /\/(\w+)\.json: (.*)$/.exec(path) ?? [];
  const whole = `${file}${at.startsWith('[') ? '' : '.'}${at}`;
  // Sentences are listed whole, and the text of one stands below it.
  return !untranslated.has(whole) && !untranslated.has(whole.replace(/\.text$/, ''));
}

/** Wording that a reader tires of: how often it may stand in the steps, details and charts of the story. English only. */
const limitedEnglish: [RegExp, most: number, expected: string][] = [
  [/\bthe article\b/gi, 0, 'the name of the paper'],
  [/\b(not|was never) read\b/gi, 3, 'it said no more than three times: the notes say what was not read'],
];

/** The story does not say again and again what it started from and what was not read for it. */
export function checkPhrases(story: Story): Problem[] {
  const { code, words } = firstLanguage(story);
  if (code !== 'en') return [];
  const texts: [path: string, text: string][] = [];
  for (const file of ['opening', 'chapters', 'charts'] as const)
    visitStrings(words[file], `locales/${code}/${file}.json: `, {
      onText: (text, path, key) => {
        if (isForReaders(file, key)) texts.push([path, text]);
      },
    });
  return collectProblems((expect) => {
    for (const [pattern, most, expected] of limitedEnglish) {
      const found = texts.flatMap(([path, text]) =>
        [...text.matchAll(pattern)].map(([phrase]) => ({ path, phrase })),
      );
      for (const { path, phrase } of found.slice(most)) expect(false, path, quote(phrase), expected);
    }
  });
}

function checkText(text: string, path: string, locale: string): Problem[] {
  const typed = /\p{Nd}+/u.exec(text.replace(/\{[^}]*\}|\]\([^)]*\)/g, ''));
  const problems: Problem[] = typed
    ? [
        {
          path,
          found: `the typed number ${quote(typed[0])}`,
          expected: 'a figure placed from values.json as {name}',
        },
      ]
    : [];
  const spelled = spelledNumbers[locale.split('-')[0] ?? '']?.exec(text);
  if (spelled)
    problems.push({
      path,
      found: `the number in words ${quote(spelled[0])}`,
      expected: 'a figure placed from values.json as {name}',
    });
  if (locale !== 'en') return problems;
  for (const [pattern, expected] of forbiddenEnglish) {
    const match = pattern.exec(text);
    if (match) problems.push({ path, found: quote(match[0]), expected });
  }
  return problems;
}

function checkSentence(
  { text, claims, signpost }: Sentence,
  path: string,
  locale: string,
  joint: Set<string>,
): Problem[] {
  const problems: Problem[] = [];
  if (claims.length === 0 && signpost !== true)
    problems.push({
      path: `${path}.claims`,
      found: 'nothing',
      expected: 'the facts it rests on, or "signpost": true where it states none',
    });
  if (locale === 'en' && /\bagreed\b/i.test(text) && !claims.every((claim) => joint.has(claim)))
    problems.push({ path, found: '"agreed"', expected: 'that word only for what a joint text says' });
  return problems;
}

/** What was meant as a link or a figure and stayed text: readers would meet its brackets. Words may stand in square ones. */
const stray = /(?<link>\[?[^[\]]*\]\([^)]*\)?)|\{[^{}]*\}?|\}/;

/** Prose leads only where the story can lead, and every brace places a figure. */
export function checkMarkup(story: Story): Problem[] {
  const problems: Problem[] = [];
  for (const [locale, words] of Object.entries(story.words))
    for (const file of proseFiles)
      visitStrings(words[file], `locales/${locale}/${file}.json: `, {
        onText: (text, path) => {
          if (!isFilledByCode(file, path) && isOwn(words, path))
            problems.push(...checkPieces(parseInline(text), path));
        },
      });
  return problems;
}

function checkPieces(pieces: Inline[], path: string): Problem[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'link') return checkPieces(piece.children, path);
    const found = piece.kind === 'text' ? stray.exec(piece.text) : null;
    if (found === null) return [];
    const expected =
      found.groups?.link === undefined
        ? 'a figure placed as {name}'
        : `a link written as [words](kind:id), its kind one of ${linkKinds.join(', ')}`;
    return [{ path, found: quote(found[0]), expected }];
  });
}
