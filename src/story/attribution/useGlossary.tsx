import { importWithRetry } from '../../ui/importWithRetry.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import styles from './useInlineDisclosure.module.css';
import { InlineDisclosure, useInlineDisclosure } from './useInlineDisclosure.tsx';

/** Opens a term's definition in the flow when a reader chooses the term; without it the term leads to the notes. */
export function useGlossary() {
  return useInlineDisclosure({
    selector: 'a[href^="#term-"]',
    read: async (mark) => {
      const [{ readTerm }, { TermPanel }] = await Promise.all([
        importWithRetry(() => import('./useGlossary.tsx')),
        importWithRetry(() => import('./useGlossary.tsx')),
      ]);
      const content = await readTerm(mark.hash.slice(1), document);
      return (onClose) => <TermPanel content={content} onClose={onClose} />;
    },
  });
}

/** A term and copies of the nodes that define it, sources included. */
export type Meaning = { term: string; meaning: Node[] };

/** The definition of a term, read where the notes print it, so that it travels once; rejected where they hold none. */
export async function readTerm(id: string, page: Document): Promise<Meaning> {
  const entry = page.getElementById(id);
  const term = entry?.querySelector('dt')?.textContent;
  const definition = entry?.querySelector('dd')?.cloneNode(true);
  if (term === undefined || definition === undefined) throw new Error(`The notes hold no term "${id}".`);
  return { term, meaning: [...definition.childNodes] };
}

type Props = { content: Meaning; onClose: () => void };

/** A term: what it means, in one sentence, and where that was read. */
export function TermPanel({ content: { term, meaning }, onClose }: Props) {
  const { words, marks } = useStory().outline;
  return (
    <InlineDisclosure label={`${words.term}${marks.colon}${term}`} onClose={onClose}>
      <p className={styles.lead}>{term}</p>
      {/* Nodes, because no markup is written in the browser. */}
      <div ref={(element) => element?.replaceChildren(...meaning)} />
    </InlineDisclosure>
  );
}
