import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStory } from '../../ui/StoryProvider.tsx';
import { afterNextPaint } from '../../ui/scheduling.ts';
import styles from './useInlineDisclosure.module.css';

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
 * `onClose`, takes it away and gives focus back to the link. One is open at a time, and of two asked for the last stays. The
 * prose is prerendered HTML, so clicks are listened to on the document, and what opens is drawn into an element beside the link.
 *
 * @returns what is open, to be drawn anywhere
 */
export function useInlineDisclosure({ selector, read }: Kind): ReactNode {
  const [opened, setOpened] = useState<Opened>();
  // Beside the state, because a read that ends late must take away what was opened meanwhile.
  const current = useRef<Opened>(undefined);
  const asked = useRef<HTMLAnchorElement>(undefined);

  function show(next: Opened | undefined) {
    current.current?.mark.removeAttribute('aria-expanded');
    current.current?.host.remove();
    next?.mark.setAttribute('aria-expanded', 'true');
    current.current = next;
    setOpened(next);
  }

  // What was pressed is seen first; taking away what stands in the text moves all that follows.
  function close() {
    afterNextPaint(() => {
      const mark = current.current?.mark;
      show(undefined);
      mark?.focus();
    });
  }

  const onClick = useEffectEvent((event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest(selector) : null;
    if (!(mark instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (current.current?.mark === mark) {
      close();
      return;
    }
    asked.current?.removeAttribute('aria-expanded');
    asked.current = mark;
    // The mark answers at once, what it opens a frame later.
    mark.setAttribute('aria-expanded', 'true');
    read(mark).then(
      (draw) => {
        // The last press wins, whichever answer comes last.
        if (asked.current === mark) afterNextPaint(() => show({ mark, host: hostAfter(mark), draw }));
      },
      () => {
        mark.removeAttribute('aria-expanded');
        if (asked.current === mark) window.location.assign(mark.href);
      },
    );
  });
  useEffect(() => {
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);

  return opened && createPortal(<Drawn draw={opened.draw} onClose={close} />, opened.host);
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

/**
 * Scrolls down just so far that the first `leastPx` CSS pixels of an element are in sight, clear of what is pinned below; not
 * at all where they are. Not scrollIntoView: in a frame it would scroll the host's page as well.
 *
 * @returns how far it scrolls, in CSS pixels, 0 or more
 */
export function scrollIntoViewIfNeeded(element: Element, leastPx: number): number {
  const { top, height } = element.getBoundingClientRect();
  const clear = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0;
  const missing = Math.max(0, top + Math.min(height, leastPx) - (window.innerHeight - clear));
  if (missing > 0) window.scrollBy({ top: missing });
  return missing;
}

/** So much of it shows at least, in CSS pixels, when it opens below the window: whose word it is, and the first source. */
const LEAST_SHOWN = 160;

type Props = {
  /** What it is, for those who do not see it open. */
  label: string;
  onClose: () => void;
  children: ReactNode;
};

/** What opens in the flow of the prose: takes focus and comes into sight; its button or Escape closes it, and the page stands where it stood. */
export function InlineDisclosure({ label, onClose, children }: Props) {
  const { words } = useStory().outline;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    box.current.focus({ preventScroll: true });
    const before = window.scrollY;
    const shown = before + scrollIntoViewIfNeeded(box.current, LEAST_SHOWN);
    // A reader who has not scrolled since goes on reading where the mark was chosen.
    return () => {
      if (Math.abs(window.scrollY - shown) <= 1) window.scrollTo({ top: before });
    };
  }, []);
  return (
    // Escape is heard where focus is, which is in here until the reader leaves.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={box}
      className={styles.panel}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <button type="button" className={styles.close} onClick={onClose}>
        {words.close}
      </button>
      {children}
    </aside>
  );
}
