import { useSyncExternalStore } from 'react';
import { useEdition } from '../edition.tsx';
import { isMotionOn, onMotionChange, setMotion } from '../motion.ts';
import styles from './MotionSwitch.module.css';

/** Turns camera moves into cuts, and remembers it where the browser lets it. */
export function MotionSwitch() {
  const { words, marks } = useEdition().outline;
  const on = useSyncExternalStore(onMotionChange, isMotionOn, () => true);
  return (
    <button type="button" className={styles.switch} aria-pressed={on} onClick={() => setMotion(!on)}>
      {words.motion}
      {marks.colon}
      {on ? words.motionOn : words.motionOff}
    </button>
  );
}
