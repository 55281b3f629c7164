import { type Inline, parseInline } from '../inlineMarkup.ts';
import type { Problem } from '../problems.ts';
import { findOpening, firstLanguage, listSteps, wordsOfStep } from '../steps.ts';
import type { Sentence, StepWords, Story, Value, Words } from '../types.ts';

/** Most words of a sentence, of the sentences of a step, and of a step with its heading and its line of what came since. */
const mostWords = { sentence: 35, step: 60, whole: 75 };

/**
 * Steps are short: limits of words for a sentence, a step and all steps together. In the first language what is too long
 * stops the build; in a translation it is a warning, because languages part words in other ways.
 */
export function checkLength(story: Story): Problem[] {
  return [
    ...Object.entries(story.words).flatMap(([code, words]) => checkLanguage(story, code, words)),
    ...checkTotal(story),
  ];
}

function checkLanguage(story: Story, code: string, words: Words): Problem[] {
  const isFirst = code === story.meta.locales[0];
  const count = wordCounter(story, code);
  const problems: Problem[] = [];
  const expectAtMost = (found: number, most: number, path: string, what: string) => {
    if (found <= most) return;
    const problem = {
      path: `locales/${code}/${path}`,
      found: `${found} words`,
      expected: `${what} of no more than ${most}`,
    };
    problems.push(isFirst ? problem : { ...problem, isWarning: true });
  };
  for (const { chapter, step } of listSteps(story)) {
    const told = wordsOfStep(words, story, step.id);
    if (told === undefined) continue;
    const isOpening = step.id === findOpening(story)?.id;
    const path = isOpening ? 'opening.json: ' : `chapters.json: ${chapter.id}.steps.${step.id}.`;
    const list = isOpening ? 'standfirst' : 'sentences';
    // What stands in the first language has been counted there.
    const isOwn = ({ lang }: Sentence) => lang === undefined;
    told.sentences.forEach((sentence, at) => {
      if (isOwn(sentence))
        expectAtMost(count(sentence.text), mostWords.sentence, `${path}${list}[${at}]`, 'a sentence');
    });
    if (isOwn(told.point))
      expectAtMost(count(told.point.text), mostWords.sentence, `${path}point`, 'a sentence');
    if (!told.sentences.every(isOwn)) continue;
    const sum = sumWords(
      told.sentences.map(({ text }) => text),
      count,
    );
    expectAtMost(sum, mostWords.step, path + list, 'a step');
    expectAtMost(
      sum + count(told.heading ?? '') + count(told.since?.text ?? ''),
      mostWords.whole,
      path.replace(/\.$/, ''),
      'a step with its heading',
    );
  }
  return problems;
}

/**
 * All steps of the first language together are as long as story.json says a story may be: what a page shows, headings
 * included, within the limits that stop a build, and sentences alone within those that the check warns of.
 */
function checkTotal(story: Story): Problem[] {
  const { limits } = story.meta;
  if (limits === undefined) return [];
  const { code, words } = firstLanguage(story);
  const { sentences, headings } = countStory(story, code, words);
  const report = (found: string, [least, most]: [number, number]): Problem => ({
    path: `locales/${code}/chapters.json`,
    found: `${found} in all steps`,
    expected: `${least} to ${most}, as limits.words of story.json has it`,
  });
  const isWithin = (total: number, [least, most]: [number, number]) => total >= least && total <= most;
  const { stop, warn } = limits.words;
  const total = sentences + headings;
  if (!isWithin(total, stop)) return [report(`${total} words with headings`, stop)];
  return isWithin(sentences, warn) ? [] : [{ ...report(`${sentences} words`, warn), isWarning: true }];
}

/** How many words a reader of all steps reads: in sentences, lines of what came since among them, and in headings. */
function countStory(story: Story, code: string, words: Words): { sentences: number; headings: number } {
  const count = wordCounter(story, code);
  const steps = listSteps(story).flatMap(({ step }) => wordsOfStep(words, story, step.id) ?? []);
  const textsOf = ({ sentences, since }: StepWords) => [
    ...sentences.map(({ text }) => text),
    since?.text ?? '',
  ];
  return {
    sentences: sumWords(steps.flatMap(textsOf), count),
    headings: sumWords(
      steps.map(({ heading = '' }) => heading),
      count,
    ),
  };
}

const sumWords = (texts: string[], count: (text: string) => number) =>
  texts.reduce((sum, text) => sum + count(text), 0);

/** Counts the words of a text as its language parts them, with figures as they are written. */
function wordCounter(story: Story, code: string): (text: string) => number {
  const segmenter = new Intl.Segmenter(code, { granularity: 'word' });
  const units = story.words[code]?.names.units ?? {};
  const wordsIn = (text: string) =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;
  const countPiece = (piece: Inline): number => {
    if (piece.kind === 'link') return countPieces(piece.children);
    if (piece.kind !== 'value') return wordsIn(piece.text);
    const value =
      story.values[piece.name] ?? ({ type: 'date', value: story.meta.asOf, claim: null } as const);
    const unit = value.type === 'quantity' ? (units[value.unit]?.other ?? '') : '';
    return countFigure(value, piece.variant) + wordsIn(unit);
  };
  // A link ends where its words do, and so a word may run on after it: what it adds is not counted twice.
  const countPieces = (pieces: Inline[]): number => pieces.reduce((sum, piece) => sum + countPiece(piece), 0);
  return (text) => countPieces(parseInline(text));
}

/** The words of a figure without its unit: `26 April 2025` has three, `US$94.8 billion` two, `27%` one. */
function countFigure({ type, value }: Value, variant = 'long'): number {
  if (type !== 'date') return type !== 'percent' && value >= 1e6 ? 2 : 1;
  const known = value.split('-').length;
  const shown = { year: 1, figures: 1, monthYear: 2, inMonth: 2, dayMonth: 2, weekday: 4 }[variant] ?? 3;
  return variant === 'dayMonth' ? Math.min(shown, known) : Math.min(shown, known + (known === 3 ? 1 : 0));
}
