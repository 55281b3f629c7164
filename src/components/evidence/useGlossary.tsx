import { importWithRetry } from '../../lib/importWithRetry.ts';
import { useInFlow } from './useInFlow.tsx';

/** Opens a term's definition in the flow when a reader chooses the term; without it the term leads to the notes. */
export function useGlossary() {
  return useInFlow({
    selector: 'a[href^="#term-"]',
    read: async (mark) => {
      const [{ readTerm }, { TermPanel }] = await Promise.all([
        importWithRetry(() => import('./readTerm.ts')),
        importWithRetry(() => import('./TermPanel.tsx')),
      ]);
      const content = await readTerm(mark.hash.slice(1), document);
      return (onClose) => <TermPanel content={content} onClose={onClose} />;
    },
  });
}
