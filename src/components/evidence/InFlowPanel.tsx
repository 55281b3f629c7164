import { type ReactNode, useEffect, useRef } from 'react';
import { useEdition } from '../edition.tsx';
import styles from './InFlowPanel.module.css';
import { revealTop } from './revealTop.ts';

/** So much of it shows at least, in CSS pixels, when it opens below the window: whose word it is, and the first source. */
const LEAST_SHOWN = 160;

type Props = {
  /** What it is, for those who do not see it open. */
  label: string;
  onClose: () => void;
  children: ReactNode;
};

/** What opens in the flow of the prose: takes focus and comes into sight; its button or Escape closes it, and the page stands where it stood. */
export function InFlowPanel({ label, onClose, children }: Props) {
  const { words } = useEdition().outline;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    box.current.focus({ preventScroll: true });
    const before = window.scrollY;
    const shown = before + revealTop(box.current, LEAST_SHOWN);
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
