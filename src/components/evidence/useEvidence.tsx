import { type MouseEvent, type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Claims } from '../../edition/types.ts';
import { EvidencePanel } from './EvidencePanel.tsx';

type Asked = { mark: HTMLAnchorElement; host: HTMLElement; ids: string[]; claims: Claims };

/**
 * Opens the evidence of a sentence in the flow, right after it, when a reader chooses its mark; choosing it again, the
 * button or Escape closes it and gives focus back to the mark. If the evidence cannot be fetched, the mark stays what
 * it is without scripts: a link to the chapter's notes.
 */
export function useEvidence(load: () => Promise<Claims>): {
  onClick: (event: MouseEvent) => void;
  panel: ReactNode;
} {
  const [asked, setAsked] = useState<Asked>();

  function close() {
    asked?.mark.removeAttribute('aria-expanded');
    asked?.mark.focus({ preventScroll: true });
    asked?.host.remove();
    setAsked(undefined);
  }

  function onClick(event: MouseEvent) {
    const mark = event.target instanceof Element ? event.target.closest('a[data-note]') : null;
    if (!(mark instanceof HTMLAnchorElement) || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (asked?.mark === mark) {
      close();
      return;
    }
    const ids = (mark.dataset['note'] ?? '').split(' ');
    load().then(
      (claims) => {
        asked?.mark.removeAttribute('aria-expanded');
        asked?.host.remove();
        mark.setAttribute('aria-expanded', 'true');
        setAsked({ mark, host: hostAfter(mark), ids, claims });
      },
      () => {
        window.location.hash = mark.hash;
      },
    );
  }

  const panel =
    asked === undefined
      ? null
      : createPortal(
          <EvidencePanel key={asked.ids.join()} asked={asked.ids} claims={asked.claims} onClose={close} />,
          asked.host,
        );
  return { onClick, panel };
}

/** An empty element in the flow for what belongs to a mark: after its paragraph, or at the end of its list item or cell. */
function hostAfter(mark: Element): HTMLElement {
  const host = document.createElement('div');
  const block = mark.closest('p, li, dd, td, caption, figcaption') ?? mark;
  if (block.matches('p')) block.after(host);
  else block.append(host);
  return host;
}
