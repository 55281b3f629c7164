import { fill } from '../../i18n/messages.ts';
import type { Opened } from '../../model/routes.ts';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { OfficialTitle, Spans } from '../../ui/Spans.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import { activePanelHref } from '../../viewModel/activePanel.ts';
import type { CountryView, Panels, ProposalView } from '../../viewModel/panels.ts';
import { plainTitle } from '../../viewModel/titles.ts';
import styles from './Panel.module.css';
import { Panel, PanelSections } from './Panel.tsx';

type Props = { country: CountryView; onClose: () => void; takesFocus: boolean };

/** A country's panel: who spoke for it, its border, what its side said, its dated facts, and where the story speaks of it. */
export function CountryPanel({ country, onClose, takesFocus }: Props) {
  const { words } = useStory().outline;
  const { name, endonym, head, sections, mentions } = country;
  return (
    <Panel
      kicker={words.country}
      title={name}
      beside={
        endonym.text !== name && (
          <span className={styles.endonym} lang={endonym.lang}>
            {endonym.text}
          </span>
        )
      }
      onClose={onClose}
      takesFocus={takesFocus}
    >
      <section aria-labelledby="open-head">
        <h3 id="open-head">{words.delegationHead}</h3>
        <p className={styles.lead}>
          <span className={styles.name}>{head.name}</span>
          {head.title}
          <OfficialTitle official={head.official} />
        </p>
        <EvidenceList evidence={head.evidence} />
      </section>
      <PanelSections sections={sections} />
      {mentions.length > 0 && (
        <section aria-labelledby="open-mentions">
          <h3 id="open-mentions">{words.saidInStory}</h3>
          <ul>
            {mentions.map(({ chapter, href, lines }) => (
              <li key={href}>
                <a href={href}>{chapter}</a>
                {lines.map((line, at) => (
                  <p key={at} className={styles.lead} data-claims={line.claims.join(' ') || undefined}>
                    <Spans spans={line.spans} />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

type Props_ProposalPanel = { proposal: ProposalView; onClose: () => void; takesFocus: boolean };

/** A proposal's card: official title, gloss, what it is said to mean, what is not known, what came after, and the cards beside it. */
export function ProposalPanel({ proposal, onClose, takesFocus }: Props_ProposalPanel) {
  const { outline, base } = useStory();
  const { words, proposals, marks } = outline;
  const at = proposals.findIndex(({ slug }) => slug === proposal.slug);
  const beside = (one: (typeof proposals)[number] | undefined, label: string, rel: 'prev' | 'next') =>
    one === undefined ? (
      <span />
    ) : (
      <a href={activePanelHref(base, { kind: 'proposal', slug: one.slug })} rel={rel}>
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

type Props_OpenedPanel = {
  opened: Opened;
  panels: Panels;
  onClose: () => void;
  /** Whether the heading takes focus: true when a reader opened it here. */
  takesFocus: boolean;
};

/** The panel or card of what is open; nothing for a slug the story does not have. */
export function ActivePanel({ opened, panels, onClose, takesFocus }: Props_OpenedPanel) {
  const country = opened.kind === 'country' ? panels.countries[opened.slug] : undefined;
  if (country)
    return <CountryPanel key={opened.slug} country={country} onClose={onClose} takesFocus={takesFocus} />;
  const proposal = opened.kind === 'proposal' ? panels.proposals[opened.slug] : undefined;
  if (proposal)
    return <ProposalPanel key={opened.slug} proposal={proposal} onClose={onClose} takesFocus={takesFocus} />;
  return null;
}
