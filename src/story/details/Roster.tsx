import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { OfficialTitle } from '../../ui/Spans.tsx';
import type { Panels } from '../../viewModel/panels.ts';
import type { Outline } from '../../viewModel/types.ts';
import styles from './Roster.module.css';

type Props = { outline: Outline; panels: Panels };

/** Who sat at the table: each country, who spoke for it and with what exact title. */
export function Roster({ outline, panels }: Props) {
  return (
    <ul className={styles.roster}>
      {outline.countries.flatMap(({ slug, code }) => {
        const country = panels.countries[slug];
        return country === undefined
          ? []
          : [
              <li key={code}>
                <a className={styles.country} href={country.href} data-country={code}>
                  {country.name}
                </a>
                <span className={styles.name}>{country.head.name}</span>
                <span className={styles.title}>{country.head.title}</span>
                <OfficialTitle official={country.head.official} />
                <EvidenceList evidence={country.head.evidence} />
              </li>,
            ];
      })}
    </ul>
  );
}
