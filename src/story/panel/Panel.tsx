import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { LastChecked, SourcedLines } from '../../ui/EvidenceList.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { PanelSection } from '../../viewModel/panels.ts';
import styles from './Panel.module.css';

type Props = {
  kicker: string;
  title: string;
  /** Beside the title: the name in its own language, for example. */
  beside?: ReactNode;
  onClose: () => void;
  /** Whether to take focus: true when a reader opened it, false when the page came with it open. */
  takesFocus: boolean;
  children: ReactNode;
};

/** What is open beside the story, first in the document. Its heading takes focus; Escape and the button close it. */
export function Panel({ kicker, title, beside, onClose, takesFocus, children }: Props) {
  const { outline, base } = useStory();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  // As soon as it is seen: a key may come before React's later effects do.
  useLayoutEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);
  return (
    <section className={styles.panel} id="open" data-chapter="" aria-labelledby="open-title">
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
      <h2 className={styles.title} id="open-title" ref={heading} tabIndex={-1}>
        {title}
        {beside}
      </h2>
      {children}
    </section>
  );
}

/** The sections of a panel in order, each under its heading. */
export function PanelSections({ sections }: { sections: PanelSection[] }) {
  return sections.map(({ id, title, lines, empty, checked }) => (
    <section key={id} aria-labelledby={`open-${id}`}>
      <h3 id={`open-${id}`}>{title}</h3>
      <LastChecked checked={checked} />
      <SourcedLines lines={lines} />
      {empty !== undefined && <p>{empty}</p>}
    </section>
  ));
}
