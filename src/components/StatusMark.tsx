import type { StatusView } from '../edition/lines.ts';
import styles from './StatusMark.module.css';

/** What kind of step an event is: a shape that fills as the step gets further, and the words beside it. */
export function StatusMark({ status }: { status: StatusView }) {
  return (
    <span className={styles.status} data-status={status.id}>
      {status.words}
    </span>
  );
}
