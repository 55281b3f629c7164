import type { DigestStep } from '../../edition/makeDigest.ts';
import { fill } from '../../i18n/fill.ts';
import type { EmbedWords } from '../../story/types.ts';
import styles from './DigestControls.module.css';

/** One step back, one on, and where one is among them. Shown only where a script shows a step at a time. */
export function DigestControls({ steps, words }: { steps: DigestStep[]; words: EmbedWords }) {
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
