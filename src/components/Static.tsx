import { memo, useLayoutEffect, useRef } from 'react';
import { useEdition } from './edition.tsx';
import { keptStatics } from './keptStatics.ts';
import { trustMarkup } from './trustMarkup.ts';

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
export const Static = memo(function Static({ id }: Props) {
  const { statics } = useEdition();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const kept = keptStatics.get(id);
    if (element !== null && kept !== undefined && kept !== element && element.childNodes.length === 0)
      element.replaceChildren(...kept.childNodes);
    if (element !== null) keptStatics.set(id, element);
  }, [id]);
  return (
    <div
      ref={ref}
      data-static={id}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: trustMarkup(statics[id] ?? '') }}
    />
  );
});
