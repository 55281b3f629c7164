import { readTerm } from './readTerm.ts';
import { TermPanel } from './TermPanel.tsx';
import { useInFlow } from './useInFlow.tsx';

/** Opens a term's definition in the flow when a reader chooses the term; without it the term leads to the notes. */
export function useGlossary() {
  return useInFlow({
    selector: 'a[href^="#term-"]',
    read: (mark) => readTerm(mark.hash.slice(1), document),
    Panel: TermPanel,
  });
}
