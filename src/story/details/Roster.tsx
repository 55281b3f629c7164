import type { ReactNode } from 'react';
import { OfficialTitle } from '../../ui/Spans.tsx';
import type { BlockView } from '../../viewModel/blocks.ts';
import type { NotedLine } from '../../viewModel/lines.ts';
import styles from './Roster.module.css';

type Props = { block: Extract<BlockView, { kind: 'roster' }>; noted: (line: NotedLine) => ReactNode };

/** Who sat at the table: each country, who spoke for it and with what exact title. */
export function Roster({ block, noted }: Props) {
  return (
    <ul className={styles.roster}>
      {block.rows.map(({ code, href, country, head, line }) => (
        <li key={code}>
          <a className={styles.country} href={href} data-country={code}>
            {country}
          </a>
          <span className={styles.name}>{noted(line)}</span>
          <OfficialTitle official={head.official} />
        </li>
      ))}
    </ul>
  );
}
