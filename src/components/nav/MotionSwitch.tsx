import { useEffect, useState } from 'react';
import { readStored, store } from '../../lib/storage.ts';
import { useEdition } from '../edition.tsx';
import styles from './MotionSwitch.module.css';

const key = 'explainer:motion';

/** Turns camera moves into cuts, and remembers it where the browser lets it. The system's own wish always holds. */
export function MotionSwitch() {
  const { words } = useEdition().outline;
  const [on, setOn] = useState(true);
  useEffect(() => {
    if (readStored(key) === 'off') setOn(false);
  }, []);
  const toggle = () => {
    const next = !on;
    setOn(next);
    document.documentElement.dataset['motion'] = next ? 'on' : 'off';
    store(key, next ? 'on' : 'off');
  };
  return (
    <button type="button" className={styles.switch} aria-pressed={on} onClick={toggle}>
      {words.motion}: {on ? words.motionOn : words.motionOff}
    </button>
  );
}
