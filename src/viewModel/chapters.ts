import { listSteps, wordsOfStep } from '../model/steps.ts';
import type { Chapter, ChapterWords, Sentence, Step } from '../model/types.ts';
import { type BlockView, createBlocks } from './blocks.ts';
import type { LocalizedContent } from './content.ts';
import { createFootnotes } from './evidence.ts';
import { inLanguage, type Note, type NotedLine, plainText } from './lines.ts';
import type { PictureView } from './pictures.ts';
import { proposalTitle } from './titles.ts';

/** A table of plain words; `claims` are the facts a row rests on. A cell may be empty. */
export type PlainTable = { columns: string[]; rows: { cells: string[]; claims: string[] }[] };

/** One idea and its picture. The anchor of its element is its id. */
export type StepView = {
  id: string;
  chapter: string;
  /** Runs in before the first sentence. */
  heading?: string;
  lines: NotedLine[];
  /** The text alternative of its picture. */
  point: NotedLine;
  /** Whether frames in other pages show it. */
  lead: boolean;
  picture: PictureView;
  /** What the picture shows, as rows. */
  table: PlainTable;
  /** What has happened since, on the step of a proposal. */
  since?: NotedLine;
  /** Slug of the proposal whose card opens in place here. */
  proposal?: string;
  /** What the step is called where its words do not stand: its heading, else its proposal's title, else its chapter's. */
  label: string;
  /** Language of its heading and label where they are not translated. */
  lang?: string;
};

/** What a reader need not read to follow the story. The anchor of its element is its id. */
export type DetailView = {
  id: string;
  summary: string;
  blocks: BlockView[];
  /** Language of its summary where that is not translated. */
  lang?: string;
};

export type ChapterView = {
  id: string;
  title: string;
  /** The title in a word or two. */
  nav: string;
  steps: StepView[];
  details: DetailView[];
  /** Numbered from 1: sentences of steps, then of details, in reading order; then what the pictures say. */
  notes: Note[];
  /** Language of its titles where they are not translated. */
  lang?: string;
};

/** What `toPictureViews` returns: the picture of each step, by its id, with the table behind it. */
export type Pictures = Readonly<Record<string, { picture: PictureView; table: PlainTable }>>;

/** Every chapter in order. */
export function toChapters(content: LocalizedContent, pictures: Pictures): ChapterView[] {
  return content.story.chapters.flatMap((chapter) => {
    const words = content.words.chapters[chapter.id];
    return words === undefined ? [] : [toChapter(chapter, words, pictures, content)];
  });
}

function toChapter(
  chapter: Chapter,
  words: ChapterWords,
  pictures: Pictures,
  content: LocalizedContent,
): ChapterView {
  const { id } = chapter;
  const { noted, notes } = createFootnotes(content);
  const sentences = chapter.steps.map((step) => toStep(step, id, noted, pictures, content));
  const told = new Set(sentences.flatMap(({ lines }) => lines.flatMap(({ claims }) => claims)));
  const toBlocks = createBlocks(id, noted, told, content);
  const details = words.details.map(({ id: detail, summary, blocks }, at) => {
    const path = `chapters.${id}.details[${at}]`;
    const lang = content.langAt(`${path}.summary`);
    return {
      id: detail,
      summary: plainText(summary, content, lang),
      blocks: toBlocks(blocks, path),
      ...inLanguage(lang),
    };
  });
  // What a picture says has no place among the sentences, so its notes come last and leave no gap between theirs.
  const steps = sentences.map((step) => ({ ...step, point: noted(wordsFor(step.id, content).point) }));
  return { id, ...titleChapter(id, content), nav: words.nav, steps, details, notes };
}

function toStep(
  { id, lead, proposal }: Step,
  chapter: string,
  noted: (sentence: Sentence) => NotedLine,
  pictures: Pictures,
  content: LocalizedContent,
): Omit<StepView, 'point'> {
  const { heading, sentences, since } = wordsFor(id, content);
  const shown = pictures[id];
  const name = nameStep(id, content);
  if (shown === undefined)
    throw new Error(`No picture for the step "${id}": toPictureViews should make one.`);
  return {
    id,
    chapter,
    ...(heading !== undefined && { heading: name.label }),
    lines: sentences.map(noted),
    lead: lead === true,
    picture: shown.picture,
    table: shown.table,
    ...(since !== undefined && { since: noted(since) }),
    ...(proposal !== undefined && { proposal }),
    ...name,
  };
}

/** The title of a chapter, and its language where it is not translated. */
export function titleChapter(id: string, content: LocalizedContent): { title: string; lang?: string } {
  const lang = content.langAt(`chapters.${id}.title`);
  return { title: plainText(content.words.chapters[id]?.title ?? id, content, lang), ...inLanguage(lang) };
}

/** What a step is called where its words do not stand, and in which language where that is not translated. */
export function nameStep(id: string, content: LocalizedContent): { label: string; lang?: string } {
  const { story, words } = content;
  const found = listSteps(story).find(({ step }) => step.id === id);
  const { heading } = wordsOfStep(words, story, id) ?? {};
  const proposal = found?.step.proposal;
  const chapter = found?.chapter.id ?? '';
  if (heading !== undefined) {
    const lang = content.langAt(`chapters.${chapter}.steps.${id}.heading`);
    return { label: plainText(heading, content, lang), ...inLanguage(lang) };
  }
  const { title, lang } =
    proposal === undefined ? titleChapter(chapter, content) : proposalTitle(proposal, content);
  return { label: title, ...inLanguage(lang) };
}

function wordsFor(id: string, { words, story }: LocalizedContent) {
  const found = wordsOfStep(words, story, id);
  if (found === undefined) throw new Error(`No words for the step "${id}": add them to chapters.json.`);
  return found;
}
