import type { Evidence } from '../../edition/lines.ts';
import { EvidenceList } from '../EvidenceList.tsx';
import { useEdition } from '../edition.tsx';
import styles from './DigestSources.module.css';

type Props = {
  evidence: Evidence[];
  /** Whether there is a map above that its note belongs to. */
  hasMap?: boolean;
};

/** Whose words a step's are and where each was read, folded up on a screen and open on paper. */
export function DigestSources({ evidence, hasMap = false }: Props) {
  const { words } = useEdition().outline;
  return (
    <details className={styles.sources}>
      <summary>{words.sources}</summary>
      <EvidenceList evidence={evidence} />
      {hasMap && <p className={styles.note}>{words.boundaryNote}</p>}
    </details>
  );
}
