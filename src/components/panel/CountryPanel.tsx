import type { CountryView } from '../../edition/panelViews.ts';
import { EvidenceList } from '../EvidenceList.tsx';
import { useEdition } from '../edition.tsx';
import { OfficialTitle } from '../OfficialTitle.tsx';
import { Spans } from '../Spans.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';
import { PanelSections } from './PanelSections.tsx';

type Props = { country: CountryView; onClose: () => void; takesFocus: boolean };

/** A country's panel: who spoke for it, its border, what its side said, its dated facts, and where the story speaks of it. */
export function CountryPanel({ country, onClose, takesFocus }: Props) {
  const { words } = useEdition().outline;
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
