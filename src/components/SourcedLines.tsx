import { groupLines } from '../edition/groupLines.ts';
import type { SourcedLine } from '../edition/lines.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { useEdition } from './edition.tsx';
import styles from './SourcedLines.module.css';
import { Spans } from './Spans.tsx';
import { StatusMark } from './StatusMark.tsx';

/** Lines, each with its date and status where it has them; whose word they are stands below them, once for neighbours that share it. */
export function SourcedLines({ lines }: { lines: SourcedLine[] }) {
  const { stop } = useEdition().outline.marks;
  return (
    <ul className={styles.lines}>
      {groupLines(lines).map((group, index) => (
        <li key={index}>
          {group[0]?.date !== undefined && (
            <p className={styles.when}>
              <b className={styles.date}>{group[0].date}</b>
              {group[0].status && <StatusMark status={group[0].status} />}
            </p>
          )}
          {group.map((line, at) => (
            <span key={at} data-claims={line.claims.join(' ') || undefined}>
              <Spans spans={line.spans} />
              {stop}
            </span>
          ))}
          <EvidenceList evidence={group[0]?.evidence ?? []} />
        </li>
      ))}
    </ul>
  );
}
