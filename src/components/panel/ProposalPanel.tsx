import { openedHref } from '../../edition/opened.ts';
import type { ProposalView } from '../../edition/panelViews.ts';
import { plainTitle } from '../../edition/plainTitle.ts';
import { fill } from '../../i18n/fill.ts';
import { EvidenceList } from '../EvidenceList.tsx';
import { useEdition } from '../edition.tsx';
import { OfficialTitle } from '../OfficialTitle.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';
import { PanelSections } from './PanelSections.tsx';

type Props = { proposal: ProposalView; onClose: () => void; takesFocus: boolean };

/** A proposal's card: official title, gloss, what it is said to mean, what is not known, what came after, and the cards beside it. */
export function ProposalPanel({ proposal, onClose, takesFocus }: Props) {
  const { outline, base } = useEdition();
  const { words, proposals, marks } = outline;
  const at = proposals.findIndex(({ slug }) => slug === proposal.slug);
  const beside = (one: (typeof proposals)[number] | undefined, label: string, rel: 'prev' | 'next') =>
    one === undefined ? (
      <span />
    ) : (
      <a href={openedHref(base, { kind: 'proposal', slug: one.slug })} rel={rel}>
        <span>{label}</span>
        {plainTitle(one, words)}
      </a>
    );
  return (
    <Panel
      kicker={proposal.kicker}
      title={proposal.title}
      beside={<OfficialTitle official={proposal.official} />}
      onClose={onClose}
      takesFocus={takesFocus}
    >
      <p className={styles.lead}>
        {proposal.official === undefined ? words.officialTitle : words.titleIsOurs}
      </p>
      <EvidenceList evidence={proposal.titleEvidence} />
      <PanelSections sections={proposal.sections} />
      {proposal.places.length > 0 && (
        <p>{fill(words.placesTouched, { places: proposal.places.join(marks.comma) })}</p>
      )}
      <nav className={styles.pager} aria-label={words.theProposals}>
        {beside(proposals[at - 1], words.previousProposal, 'prev')}
        {beside(proposals[at + 1], words.nextProposal, 'next')}
      </nav>
    </Panel>
  );
}
