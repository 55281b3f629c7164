import type { MatrixView } from '../../charts/matrix/layout.ts';
import { voiceMark } from '../../charts/shared/marks.ts';
import type { Fact } from '../../model/types.ts';
import { type LocalizedContent, shapeOf } from '../content.ts';
import { voiceId } from '../evidence.ts';

/** Which facts stand where: rows by topic, columns by who is said to have spoken. */
export type MatrixData = {
  /** First letters of the ids of facts that count. */
  sections: string[];
  voices: string[][];
  rows: {
    id: string;
    topics: string[];
    /** Facts that stand here whatever their topic is, and nowhere else. */
    claims?: string[] | undefined;
  }[];
};

type MatrixWords = { voices: string[]; rows: Record<string, string> };

/** Who said what on the day of the meeting, in words. */
export function toMatrixView(data: MatrixData, words: MatrixWords, context: LocalizedContent): MatrixView {
  const { story, language } = context;
  const cells = findCells(data, story.facts, story.meta.event.date);
  return {
    direction: language.dir,
    voices: data.voices.map((speakers, at) => ({
      id: speakers.join('-'),
      name: words.voices[at] ?? '',
      mark: voiceMark(shapeOf(voiceId(speakers[0] ?? '', context))),
    })),
    rows: data.rows.map(({ id }, at) => ({ id, head: words.rows[id] ?? id, cells: cells[at] ?? [] })),
  };
}

/** By row and column, the ids of the facts that stand there, in the order of the facts. */
export function findCells(data: MatrixData, facts: readonly Fact[], day: string): string[][][] {
  const placed = new Set(data.rows.flatMap(({ claims }) => claims ?? []));
  const counted = facts.filter(({ id, date }) => data.sections.includes(id.charAt(0)) && date === day);
  return data.rows.map(({ topics, claims }) =>
    data.voices.map((speakers) =>
      counted
        .filter(({ id, topic }) => claims?.includes(id) || (topics.includes(topic) && !placed.has(id)))
        .filter(({ attributedTo }) => speakers.includes(attributedTo))
        .map(({ id }) => id),
    ),
  );
}
