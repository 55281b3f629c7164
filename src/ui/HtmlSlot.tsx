import { memo, useLayoutEffect, useRef } from 'react';
import { useStory } from './StoryProvider.tsx';
import { toTrustedHtml } from './trustedHtml.ts';

/** The elements that hold markup made at build, by id, as the document brought them. */
export const htmlSlots = new Map<string, Element>();

/** The outlines of the map, by the ids of their paths, as the document brought them. */
export const outlinePaths = new Map<string, string>();

/** Remembers every such element and outline of the document; called once, before React takes over. */
export function rememberHtmlSlots(root: ParentNode): void {
  for (const element of root.querySelectorAll('[data-static]')) {
    const id = element.getAttribute('data-static');
    if (id !== null) htmlSlots.set(id, element);
  }
  for (const path of root.querySelectorAll('path[id][d]')) {
    const d = path.getAttribute('d');
    if (d !== null) outlinePaths.set(path.id, d);
  }
}

type Props = {
  /** Names the markup among those made at build. */
  id: string;
};

/**
 * Markup made at build and never made again: the words travel once, in the document.
 *
 * The browser hydrates it with an empty string, which React leaves alone (`suppressHydrationWarning`; relied on since
 * React 19, see docs/decisions/003-prose-stays-markup.md). Should React ever throw the server's markup away and draw
 * anew, the nodes kept from the document are moved back in, so that no word is lost.
 */
export const HtmlSlot = memo(function HtmlSlot({ id }: Props) {
  const { htmlBySlot } = useStory();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const kept = htmlSlots.get(id);
    if (element !== null && kept !== undefined && kept !== element && element.childNodes.length === 0)
      element.replaceChildren(...kept.childNodes);
    if (element !== null) htmlSlots.set(id, element);
  }, [id]);
  return (
    <div
      ref={ref}
      data-static={id}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: toTrustedHtml(htmlBySlot[id] ?? '') }}
    />
  );
});
