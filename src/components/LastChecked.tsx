import type { PanelSection } from '../edition/panelViews.ts';
import styles from './LastChecked.module.css';

/** When a section was last looked at; nothing where it is not followed up. */
export function LastChecked({ checked }: { checked: PanelSection['checked'] }) {
  return (
    checked && (
      <p className={styles.checked}>
        <time dateTime={checked.iso}>{checked.words}</time>
      </p>
    )
  );
}
