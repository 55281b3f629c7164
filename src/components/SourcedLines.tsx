import type { SourcedLine } from '../edition/types.ts';
import { EvidenceList } from './EvidenceList.tsx';
import styles from './SourcedLines.module.css';
import { Spans } from './Spans.tsx';

/** Lines, each with its date where it has one and whose word it is below it. */
export function SourcedLines({ lines }: { lines: SourcedLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line, index) => (
        <li key={index} className={styles.line}>
          {line.date !== undefined && <b className={styles.date}>{line.date}</b>}
          <span data-claims={line.claims.join(' ') || undefined}>
            <Spans spans={line.spans} />
          </span>
          <EvidenceList evidence={line.evidence} />
        </li>
      ))}
    </ul>
  );
}
