import { Fragment } from 'react';
import { fill } from '../../i18n/messages.ts';
import type { FrameView, FrameWords } from '../../viewModel/frame.ts';
import styles from './FrameFoot.module.css';

type Props = {
  frame: Pick<FrameView, 'updated' | 'sources' | 'notices' | 'words'>;
  /** The whole address of the full version. */
  canonical: string;
};

/** The date of the text, its number of sources and the way to the full version: there in every layout. */
export function FrameFoot({ frame: { updated, sources, notices, words }, canonical }: Props) {
  return (
    <footer className={styles.foot}>
      <span className={styles.notices}>
        {notices.map((notice, at) => (
          <Fragment key={notice.words}>
            {at > 0 && ' '}
            {notice.lang === undefined ? notice.words : <span lang={notice.lang}>{notice.words}</span>}
          </Fragment>
        ))}
      </span>{' '}
      <time dateTime={updated.iso}>{updated.words}</time> <span data-credit="">{sources}</span>{' '}
      <a className={styles.full} href={canonical} rel="noopener">
        {words.full}
      </a>
    </footer>
  );
}

/** Previous, Next and the place among the steps. Shown only where a script shows one step at a time. */
export function FrameControls({ steps, words }: { steps: readonly { id: string }[]; words: FrameWords }) {
  return (
    <nav className={styles.controls} aria-label={words.steps} data-controls="">
      <button className={styles.button} type="button" data-go="-1" aria-disabled="true">
        {words.previous}
      </button>
      <span className={styles.dots} aria-hidden="true">
        {steps.map(({ id }, at) => (
          <span key={id} className={styles.dot} data-dot={id} data-current={at === 0 ? '' : undefined} />
        ))}
      </span>
      <span className={styles.place} data-count="" aria-hidden="true">
        {fill(words.progress, { n: 1, total: steps.length })}
      </span>
      <button className={styles.button} type="button" data-go="1">
        {words.next}
      </button>
      <span className={styles.spoken} role="status" data-spoken="" data-progress={words.progress} />
    </nav>
  );
}
