import { importWithRetry } from '../../ui/importWithRetry.ts';
import type { Claims } from '../../viewModel/noteViews.ts';
import { useInlineDisclosure } from './useInlineDisclosure.tsx';

/**
 * Opens the evidence of a sentence in the flow when a reader chooses its mark; what draws it is fetched with it. If it
 * cannot be fetched, the mark stays what it is without scripts: a link to the chapter's notes.
 */
export function useEvidence(load: () => Promise<Claims>) {
  return useInlineDisclosure({
    selector: 'a[data-note]',
    read: async (mark) => {
      const [claims, { EvidencePanel }] = await Promise.all([
        load(),
        importWithRetry(() => import('./EvidencePanel.tsx')),
      ]);
      const content = { asked: (mark.dataset['note'] ?? '').split(' '), claims };
      return (onClose) => <EvidencePanel content={content} onClose={onClose} />;
    },
  });
}
