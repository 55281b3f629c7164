import type { Chapter, Step, StepWords, Story, WordFiles, Words } from './types.ts';

type Chapters = Pick<Story, 'chapters'>;

/** Every step of the story in the order it is read, with the chapter it stands in. */
export function listSteps({ chapters }: Chapters): { chapter: Chapter; step: Step }[] {
  return chapters.flatMap((chapter) => chapter.steps.map((step) => ({ chapter, step })));
}

/** The opening: the first step of the first chapter, whose words are in opening.json. */
export function findOpening({ chapters }: Chapters): Step | undefined {
  return chapters[0]?.steps[0];
}

/** The words of a step, the opening's included; undefined where there is no such step. */
export function wordsOfStep(words: WordFiles, story: Chapters, id: string): StepWords | undefined {
  const { standfirst, point } = words.opening;
  if (id === findOpening(story)?.id) return { sentences: standfirst, point };
  const found = listSteps(story).find(({ step }) => step.id === id);
  return words.chapters[found?.chapter.id ?? '']?.steps[id];
}

/** The ids a hash may name: of chapters, steps and details, each with the chapter it stands in. */
export function listAnchors({ chapters }: Chapters): Map<string, string> {
  return new Map(
    chapters.flatMap(({ id, steps, details = [] }) =>
      [id, ...steps.map((step) => step.id), ...details].map((anchor): [string, string] => [anchor, id]),
    ),
  );
}

/** The language a story was written in, and its words; rules that hold for all languages look at these alone. */
export function firstLanguage({ meta, words }: Story): { code: string; words: Words } {
  const [code = ''] = meta.locales;
  const first = words[code];
  if (first === undefined) throw new Error(`No words in "${code}": story.json lists it first.`);
  return { code, words: first };
}
