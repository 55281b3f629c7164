import { useSyncExternalStore } from 'react';
import { readStored, store } from '../../lib/storage.ts';
import { useEdition } from '../edition.tsx';
import styles from './MotionSwitch.module.css';

const key = 'explainer:motion';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page's own attribute holds the choice, set before the first paint from what was kept; storage may be blocked. */
const isOn = () => document.documentElement.dataset['motion'] !== 'off';

function setOn(on: boolean) {
  const value = on ? 'on' : 'off';
  document.documentElement.dataset['motion'] = value;
  if (readStored(key) !== value) store(key, value);
  for (const listener of listeners) listener();
}

/** Turns camera moves into cuts, and remembers it where the browser lets it. The system's own wish always holds. */
export function MotionSwitch() {
  const { words, marks } = useEdition().outline;
  const on = useSyncExternalStore(subscribe, isOn, () => true);
  return (
    <button type="button" className={styles.switch} aria-pressed={on} onClick={() => setOn(!on)}>
      {words.motion}
      {marks.colon}
      {on ? words.motionOn : words.motionOff}
    </button>
  );
}
