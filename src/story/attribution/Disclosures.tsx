import { importWithRetry } from '../../ui/importWithRetry.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import { takeBehindPicture } from '../../ui/staticPictures.ts';
import { InlineDisclosure, useInlineDisclosure } from './useInlineDisclosure.tsx';

/**
 * What opens in the flow of the prose: the source of a statement at its mark, the meaning of a term at the term. Where it
 * cannot be fetched, mark and term stay the links to the sources and the notes that they are without scripts.
 */
export function Disclosures() {
  const { parts } = useStory();
  const load = async () => {
    const [claims, panels] = await Promise.all([
      parts?.claims(),
      importWithRetry(() => import('./EvidencePanel.tsx')),
    ]);
    if (claims === undefined) throw new Error('The page has no statements to ask about.');
    return { claims: claims.default, ...panels };
  };
  const evidence = useInlineDisclosure({
    selector: 'a[data-note]',
    read: async (mark) => {
      const { claims, EvidencePanel } = await load();
      // The sentence stands before its mark.
      const asked = mark.previousElementSibling?.getAttribute('data-claims')?.split(' ') ?? [];
      return (onClose) => <EvidencePanel asked={asked} claims={claims} onClose={onClose} />;
    },
  });
  const glossary = useInlineDisclosure({
    selector: 'a[data-term]',
    read: async (mark) => {
      const { claims, TermPanel } = await load();
      const term = claims.terms[mark.dataset['term'] ?? ''];
      if (term === undefined) throw new Error(`No term "${mark.dataset['term']}" in the glossary.`);
      return (onClose) => <TermPanel term={term} onClose={onClose} />;
    },
  });
  // Table, source and files of a live picture: those of its static twin, which the page holds for readers without scripts.
  const behind = useInlineDisclosure({
    selector: 'a[data-picture-of]',
    read: async (link) => {
      const nodes = takeBehindPicture(document, link.dataset['pictureOf'] ?? '');
      if (nodes.length === 0) throw new Error(`No table for the picture of "${link.dataset['pictureOf']}".`);
      return (onClose) => (
        <InlineDisclosure label={link.textContent ?? ''} onClose={onClose}>
          <div ref={(element) => element?.replaceChildren(...nodes)} />
        </InlineDisclosure>
      );
    },
  });
  return (
    <>
      {evidence}
      {glossary}
      {behind}
    </>
  );
}
