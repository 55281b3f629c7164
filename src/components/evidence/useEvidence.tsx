import type { Claims } from '../../edition/types.ts';
import { useInFlow } from './useInFlow.tsx';

type View = typeof import('./EvidencePanel.tsx').EvidencePanel;
type Content = Parameters<View>[0]['content'] & { View: View };

/**
 * Opens the evidence of a sentence in the flow when a reader chooses its mark; what draws it is fetched with it. If it
 * cannot be fetched, the mark stays what it is without scripts: a link to the chapter's notes.
 */
export function useEvidence(load: () => Promise<Claims>) {
  return useInFlow<Content>({
    selector: 'a[data-note]',
    read: async (mark) => {
      const [claims, { EvidencePanel }] = await Promise.all([load(), import('./EvidencePanel.tsx')]);
      return { asked: (mark.dataset['note'] ?? '').split(' '), claims, View: EvidencePanel };
    },
    Panel: FetchedPanel,
  });
}

function FetchedPanel({ content: { View, ...content }, onClose }: { content: Content; onClose: () => void }) {
  return <View content={content} onClose={onClose} />;
}
