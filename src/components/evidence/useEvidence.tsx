import type { Claims } from '../../edition/types.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import { useInFlow } from './useInFlow.tsx';

/**
 * Opens the evidence of a sentence in the flow when a reader chooses its mark. If the evidence cannot be fetched, the
 * mark stays what it is without scripts: a link to the chapter's notes.
 */
export function useEvidence(load: () => Promise<Claims>) {
  return useInFlow({
    selector: 'a[data-note]',
    read: (mark) => load().then((claims) => ({ asked: (mark.dataset['note'] ?? '').split(' '), claims })),
    Panel: EvidencePanel,
  });
}
