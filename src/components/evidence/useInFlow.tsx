import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { afterPaint } from '../afterPaint.ts';

/** Draws what was opened, with the way to close it. */
type Draw = (onClose: () => void) => ReactNode;

type Kind = {
  /** The links that open something in the flow. */
  selector: string;
  /** What a link opens, fetched when it is chosen; a rejection leaves it the link it is without scripts. */
  read: (mark: HTMLAnchorElement) => Promise<Draw>;
};

type Opened = { mark: HTMLAnchorElement; host: HTMLElement; draw: Draw };

/**
 * Opens what a link of the prose stands for in the flow, right after it, when a reader chooses it; choosing it again, or
 * the panel's `onClose`, takes it away and gives focus back to the link. One is open at a time. The prose is markup made at build, so
 * clicks are heard on the page, and what opens is drawn into an element put beside the link.
 */
export function useInFlow({ selector, read }: Kind): {
  onClick: (event: MouseEvent) => void;
  panel: ReactNode;
} {
  const [opened, setOpened] = useState<Opened>();
  // Beside the state, because a read that ends late must take away what was opened meanwhile.
  const current = useRef<Opened>(undefined);

  function show(next: Opened | undefined) {
    current.current?.mark.removeAttribute('aria-expanded');
    current.current?.host.remove();
    next?.mark.setAttribute('aria-expanded', 'true');
    current.current = next;
    setOpened(next);
  }

  // What was pressed is seen first; taking away what stands in the text moves all that follows.
  function close() {
    afterPaint(() => {
      const mark = current.current?.mark;
      show(undefined);
      mark?.focus();
    });
  }

  function onClick(event: MouseEvent) {
    const mark = event.target instanceof Element ? event.target.closest(selector) : null;
    if (!(mark instanceof HTMLAnchorElement) || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (current.current?.mark === mark) {
      close();
      return;
    }
    // The mark answers at once, what it opens a frame later.
    mark.setAttribute('aria-expanded', 'true');
    read(mark).then(
      (draw) => afterPaint(() => show({ mark, host: hostAfter(mark), draw })),
      () => {
        mark.removeAttribute('aria-expanded');
        window.location.hash = mark.hash;
      },
    );
  }

  return {
    onClick,
    panel: opened && createPortal(<Drawn draw={opened.draw} onClose={close} />, opened.host),
  };
}

function Drawn({ draw, onClose }: { draw: Draw; onClose: () => void }) {
  return draw(onClose);
}

/** An empty element in the flow for what belongs to a mark: after its paragraph, or at the end of its list item or cell. */
function hostAfter(mark: Element): HTMLElement {
  const host = document.createElement('div');
  const block = mark.closest('p, li, dd, td, caption, figcaption') ?? mark;
  if (block.matches('p')) block.after(host);
  else block.append(host);
  return host;
}
