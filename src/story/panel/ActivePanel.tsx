import { Fragment } from 'react';
import { fill } from '../../i18n/messages.ts';
import type { Opened } from '../../model/routes.ts';
import {
  AsPublished,
  EvidenceList,
  LastChecked,
  OfficialTitle,
  SourcedLines,
  SourceLink,
  Spans,
} from '../../ui/SourcedText.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { CountryView, PanelSection, Panels, ProposalView } from '../../viewModel/panels.ts';
import { activePanelHref, plainTitle } from '../../viewModel/titles.ts';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';

type Props = { country: CountryView; onClose: () => void; takesFocus: boolean };

/** A country's panel: what it has at stake, who came, what it said, its border, facts and figures, and where the story speaks of it. */
function CountryPanel({ country, onClose, takesFocus }: Props) {
  const { words } = useStory().outline;
  const { name, endonym, stakes, said, head, sections, mentions } = country;
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
      <section aria-labelledby="open-stakes">
        <h3 id="open-stakes">{stakes.title}</h3>
        <Stakes items={stakes.items} />
      </section>
      <PanelSections sections={[said]} />
      <section aria-labelledby="open-head">
        <h3 id="open-head">{words.delegationHead}</h3>
        <p className={styles.lead} lang={head.lang}>
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
            {mentions.map(({ label, href, lines, lang }) => (
              <li key={href}>
                <a href={href} lang={lang}>
                  {label}
                </a>
                {lines.map((line, at) => (
                  <p
                    key={at}
                    className={styles.lead}
                    data-claims={line.claims.join(' ') || undefined}
                    lang={line.lang}
                  >
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

/** Two to four figures, set large, each with what it is and where it was read. */
function Stakes({ items }: { items: CountryView['stakes']['items'] }) {
  return (
    <dl className={styles.stakes}>
      {items.map(({ figure, label, claims, evidence, lang }) => (
        <div key={label} data-claims={claims.join(' ')} lang={lang}>
          <dt>{label}</dt>
          <dd>
            <b>{figure}</b>
            <EvidenceList evidence={evidence} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type ProposalProps = {
  proposal: ProposalView;
  /** Whether the card stands at its own address: it then says that no source ties what came after to the proposals. */
  isPage: boolean;
  onClose: () => void;
  takesFocus: boolean;
};

/** A proposal's card: title, what was asked for, how it is described, what happened next, what is not known, and the cards beside it. */
function ProposalPanel({ proposal, isPage, onClose, takesFocus }: ProposalProps) {
  const { outline, base } = useStory();
  const { words, proposals, marks } = outline;
  const { kicker, title, official, original, titleEvidence, sections, caveat, sources, places } = proposal;
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
      kicker={kicker}
      title={title}
      lang={proposal.lang}
      beside={<OfficialTitle official={official} />}
      onClose={onClose}
      takesFocus={takesFocus}
    >
      {sections.map((section) => (
        <Fragment key={section.id}>
          {section.id === 'after' && isPage && <SourcedLines lines={[caveat]} />}
          <PanelSections sections={[section]} />
        </Fragment>
      ))}
      {places.length > 0 && <p>{fill(words.placesTouched, { places: places.join(marks.comma) })}</p>}
      <section aria-labelledby="open-title-source">
        <h3 id="open-title-source">{official === undefined ? words.officialTitle : words.titleIsOurs}</h3>
        <p className={styles.lead}>
          <EvidenceList evidence={titleEvidence} />
        </p>
        {original !== undefined && (
          <p className={styles.lead}>
            {original.label}
            {marks.colon}
            <b lang={original.lang}>{original.text}</b> <EvidenceList evidence={original.evidence} />
          </p>
        )}
      </section>
      <section aria-labelledby="open-sources">
        <h3 id="open-sources">{words.sources}</h3>
        <ul>
          {sources.map(({ id, publisher, title: sourceTitle, url, date }) => (
            <li key={id}>
              <AsPublished>
                <b>{publisher}</b>
                {marks.comma}
                <SourceLink url={url}>{sourceTitle}</SourceLink>
              </AsPublished>
              {date !== '' && marks.comma + date}
            </li>
          ))}
        </ul>
      </section>
      <nav className={styles.pager} aria-label={words.theProposals}>
        {beside(proposals[at - 1], words.previousProposal, 'prev')}
        {beside(proposals[at + 1], words.nextProposal, 'next')}
      </nav>
    </Panel>
  );
}

type ContentProps = {
  panel: Opened;
  panels: Panels;
  onClose: () => void;
  /** Whether the heading takes focus: true when a reader opened it here. */
  takesFocus: boolean;
  /** Whether it stands at its own address, as the head of a page. */
  isPage?: boolean;
};

/** The panel of what is open; nothing for a slug the story does not have. */
export function PanelContent({ panel, panels, isPage = false, ...common }: ContentProps) {
  const country = panel.kind === 'country' ? panels.countries[panel.slug] : undefined;
  if (country) return <CountryPanel key={panel.slug} country={country} {...common} />;
  const proposal = panel.kind === 'proposal' ? panels.proposals[panel.slug] : undefined;
  return proposal ? <ProposalPanel key={panel.slug} proposal={proposal} isPage={isPage} {...common} /> : null;
}

/** The sections of a panel in order, each under its heading. */
function PanelSections({ sections }: { sections: PanelSection[] }) {
  return sections.map(({ id, anchor, title, lines, empty, checked }) => (
    <section key={id} aria-labelledby={anchor}>
      <h3 id={anchor}>{title}</h3>
      <LastChecked checked={checked} />
      <SourcedLines lines={lines} />
      {empty !== undefined && <p>{empty}</p>}
    </section>
  ));
}
