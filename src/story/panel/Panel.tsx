import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useStory } from '../../ui/StoryProvider.tsx';
import styles from './Panel.module.css';

type Props = {
  kicker: string;
  title: string;
  /** Of the title, where it is not translated. */
  lang?: string | undefined;
  /** Beside the title: the name in its own language, for example. */
  beside?: ReactNode;
  onClose: () => void;
  /** Whether to take focus: true when a reader opened it, false when the page came with it open. */
  takesFocus: boolean;
  /** Whether its words are still on their way. */
  isBusy?: boolean;
  children?: ReactNode;
};

/** A country's panel or a proposal's card, in the flow of the story. Its heading takes focus; Escape and the button close it. */
export function Panel({ kicker, title, lang, beside, onClose, takesFocus, isBusy, children }: Props) {
  const { outline, base } = useStory();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus || heading.current === null) return;
    scrollToPanel(heading.current.closest('section') ?? heading.current);
    heading.current.focus({ preventScroll: true });
  }, [takesFocus]);
  // As soon as it is seen: a key may come before React's later effects do.
  useLayoutEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      // A dialog over the page, a menu or a tooltip closes first, and it alone.
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);
  return (
    <section
      className={styles.panel}
      id="open"
      data-reading=""
      aria-busy={isBusy || undefined}
      aria-labelledby="open-title"
    >
      <div className={styles.top}>
        <p className={styles.kicker}>{kicker}</p>
        <a
          className={styles.close}
          href={base}
          onClick={(event) => {
            event.preventDefault();
            onClose();
          }}
        >
          {outline.words.close}
        </a>
      </div>
      <h2 className={styles.title} id="open-title" ref={heading} tabIndex={-1} lang={lang}>
        {title}
        {beside}
      </h2>
      {children}
    </section>
  );
}

/** Scrolls the head of a panel to where reading begins: below what is pinned, with a little air. Not scrollIntoView: in a frame it would scroll the host's page as well. */
function scrollToPanel(panel: Element): void {
  const clear = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  const top = scrollY + panel.getBoundingClientRect().top - clear - innerHeight * 0.04;
  scrollTo({ top, behavior: 'instant' });
}
