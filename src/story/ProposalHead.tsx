import { fill } from '../i18n/messages.ts';
import { OfficialTitle } from '../ui/Spans.tsx';
import { activePanelHref } from '../viewModel/activePanel.ts';
import type { StoryData } from '../viewModel/types.ts';
import styles from './Chapter.module.css';

type Props = {
  slug: string;
  data: StoryData;
  /** Starts and ends with a slash. */
  base: string;
  /** The way to the whole card, in place of its number and title. */
  isLink?: boolean;
};

/** A proposal's number and title at the head of its step, or the link at its foot that opens the whole card in place. */
export function ProposalHead({ slug, data, base, isLink = false }: Props) {
  const proposal = data.proposals.find((one) => one.slug === slug);
  if (proposal === undefined) return null;
  const { number, title, official } = proposal;
  const href = activePanelHref(base, { kind: 'proposal', slug });
  if (isLink)
    return (
      <p className={styles.more}>
        <a href={href} aria-describedby={`title-${slug}`}>
          {fill(data.words.readMoreProposal, { n: number })}
        </a>
      </p>
    );
  return (
    <h3 className={styles.proposal} id={`title-${slug}`}>
      <span className={styles.number}>
        <span className={styles.hidden}>{fill(data.words.proposalNumber, { n: number })}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <span>
        {title}
        <OfficialTitle official={official} />
      </span>
    </h3>
  );
}
