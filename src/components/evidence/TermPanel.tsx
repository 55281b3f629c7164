import { useEdition } from '../edition.tsx';
import styles from './InFlowPanel.module.css';
import { InFlowPanel } from './InFlowPanel.tsx';
import type { Meaning } from './readTerm.ts';

type Props = { content: Meaning; onClose: () => void };

/** A term: what it means, in one sentence, and where that was read. */
export function TermPanel({ content: { term, meaning }, onClose }: Props) {
  const { words, marks } = useEdition().outline;
  return (
    <InFlowPanel label={`${words.term}${marks.colon}${term}`} onClose={onClose}>
      <p className={styles.lead}>{term}</p>
      {/* Nodes, because no markup is written in the browser. */}
      <div ref={(element) => element?.replaceChildren(...meaning)} />
    </InFlowPanel>
  );
}
