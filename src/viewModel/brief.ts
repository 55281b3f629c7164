import { wordsOfStep } from '../model/steps.ts';
import type { ChapterView } from './chapters.ts';
import type { LocalizedContent } from './content.ts';
import { createFootnotes, toEvidence } from './evidence.ts';
import { type Evidence, inLanguage, linkToStory, type Note, type NotedLine } from './lines.ts';
import { nameProposal } from './titles.ts';

/** A sentence of the story with its evidence beside it, and the step that goes on from it. */
type BriefLine = NotedLine & {
  evidence: Evidence[];
  step: string;
  /** What the step is called; on the step of a proposal with the proposal's number, which its sentence does not repeat. */
  label: string;
  kicker?: string;
  /** Address of the step. */
  href: string;
  chapter: Pick<ChapterView, 'id' | 'title' | 'lang'>;
};

/** The story in a minute. Notes are numbered through it. */
export type BriefView = { lines: BriefLine[]; notes: Note[] };

/** The chapters that say what happened, why, what was asked for, what was not, and what came of it. */
const briefed: readonly string[] = ['opening', 'why', 'proposals', 'tariffs', 'next'];

/** The first sentence of each lead step of the chapters in brief; of every chapter, where a story has none of those. */
export function toBrief(chapters: readonly ChapterView[], content: LocalizedContent): BriefView {
  const { base, story, words } = content;
  const { noted, notes } = createFootnotes(content);
  const chosen = chapters.filter(({ id }) => briefed.includes(id));
  const lines = (chosen.length > 1 ? chosen : chapters).flatMap(({ id: chapter, title, lang, steps }) =>
    steps
      .filter(({ lead }) => lead)
      .flatMap(({ id, label, proposal }): BriefLine[] => {
        const [sentence] = wordsOfStep(words, story, id)?.sentences ?? [];
        if (sentence === undefined) return [];
        return [
          {
            ...linkToStory(noted(sentence), base),
            evidence: toEvidence(sentence.claims, content),
            step: id,
            label,
            ...(proposal !== undefined && { kicker: nameProposal(proposal, content).kicker }),
            href: `${base}#${id}`,
            chapter: { id: chapter, title, ...inLanguage(lang) },
          },
        ];
      }),
  );
  return { lines, notes };
}
