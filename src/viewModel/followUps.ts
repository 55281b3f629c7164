import { formatDate } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import type { Sentence } from '../model/types.ts';
import type { LocalizedContent } from './content.ts';
import type { NotedLine, StatusView } from './lines.ts';
import { nameProposal, type ProposalName } from './titles.ts';

/** When what came after a proposal was last looked for. */
export type LastChecked = { iso: string; words: string };

/** What came after each proposal. */
export type FollowUpsView = {
  kind: 'follow-ups';
  /** Says that no source links the two; absent where a step of the chapter says it. */
  caveat?: NotedLine;
  groups: (ProposalName & {
    checked: LastChecked;
    /** Said where nothing was found. */
    empty?: string;
    items: { date: string; iso: string; status?: StatusView; line: NotedLine }[];
  })[];
};

/** A dated sentence about what came after a proposal. */
type FollowUp = { date: string; iso: string; status?: StatusView; sentence: Sentence };

/** What came after a proposal, in the order of the content. */
export function listFollowUps(slug: string, { words, story, figure }: LocalizedContent): FollowUp[] {
  return (words.proposals[slug]?.after ?? []).map(({ date, status, sentence }) => ({
    date: figure(date),
    iso: String(story.values[date]?.value ?? ''),
    ...(status !== undefined && { status: { id: status, words: words.names.statuses[status] } }),
    sentence,
  }));
}

/** What is said where nothing came after a proposal. */
export const nothingFollowed = ({ words }: LocalizedContent): string => words.names.statuses['nothing-found'];

/** When a proposal was last followed up. */
export function toLastChecked(slug: string, { story, words, language }: LocalizedContent): LastChecked {
  const iso = story.proposals.find((one) => one.slug === slug)?.lastChecked ?? story.meta.asOf;
  return { iso, words: fill(words.interface.lastChecked, { date: formatDate(iso, language) }) };
}

/**
 * What came after each proposal, with notes.
 *
 * @param told ids of facts that the chapter's steps state: the caveat is said once
 */
export function createFollowUps(
  noted: (sentence: Sentence) => NotedLine,
  told: ReadonlySet<string>,
  content: LocalizedContent,
): FollowUpsView {
  const { story, words } = content;
  const { caveat } = words.notes;
  const isTold = caveat.claims.every((claim) => told.has(claim));
  return {
    kind: 'follow-ups',
    ...(!isTold && { caveat: noted(caveat) }),
    groups: story.proposals.map(({ slug }) => {
      const items = listFollowUps(slug, content).map(({ sentence, ...item }) => ({
        ...item,
        line: noted(sentence),
      }));
      return {
        ...nameProposal(slug, content),
        checked: toLastChecked(slug, content),
        ...(items.length === 0 && { empty: nothingFollowed(content) }),
        items,
      };
    }),
  };
}
