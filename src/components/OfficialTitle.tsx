import type { TitleView } from '../edition/lines.ts';
import styles from './OfficialTitle.module.css';

/** The wording a translated title was published in, on a line of its own; nothing where the title is that wording. */
export function OfficialTitle({ official }: Pick<TitleView, 'official'>) {
  return (
    official !== undefined && (
      <span className={styles.official} lang={official.lang}>
        {official.text}
      </span>
    )
  );
}
