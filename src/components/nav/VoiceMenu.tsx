import { useId, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { afterPaint } from '../afterPaint.ts';
import { useEdition } from '../edition.tsx';
import { focusVoice } from '../evidence/focusVoice.ts';
import styles from './VoiceMenu.module.css';

/** Whose word to show: the voices in words after every statement, or one voice in focus and the rest quiet. */
export function VoiceMenu() {
  const { words, voices } = useEdition().outline;
  const [shown, setShown] = useState(false);
  const [focus, setFocus] = useState('');
  const [remaining, setRemaining] = useState<number>();
  // The list comes when the menu is opened: every language's voices would travel before the map.
  const [listed, setListed] = useState(false);
  const id = useId();
  return (
    <details className={styles.menu} onToggle={() => setListed(true)}>
      <summary>{words.voices}</summary>
      <div className={styles.body}>
        <p>{words.voicesHint}</p>
        <button
          type="button"
          aria-pressed={shown}
          onClick={() => {
            setShown(!shown);
            // Every statement in sight changes: the button answers first.
            afterPaint(() => {
              document.documentElement.dataset['voices'] = shown ? 'quiet' : 'shown';
            });
          }}
        >
          {words.showVoices}
        </button>
        <label htmlFor={id}>{words.filterVoices}</label>
        <select
          id={id}
          value={focus}
          onChange={({ target }) => {
            setFocus(target.value);
            afterPaint(() => {
              const speaking = focusVoice(target.value, document);
              setRemaining(target.value === '' ? undefined : speaking);
            });
          }}
        >
          <option value="">{words.everyVoice}</option>
          {listed &&
            voices.map((voice) => (
              <option key={voice.id} value={voice.id}>
                {voice.words}
              </option>
            ))}
        </select>
        <p role="status">{remaining !== undefined && fill(words.statementsRemain, { n: remaining })}</p>
      </div>
    </details>
  );
}
