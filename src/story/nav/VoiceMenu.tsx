import { useId, useState } from 'react';
import { fill } from '../../i18n/messages.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import { afterNextPaint } from '../../ui/scheduling.ts';
import styles from './VoiceMenu.module.css';

/**
 * Quiets every statement that does not speak with a voice, and returns how many do; an empty voice quiets none.
 *
 * Statements are markup made at build, so the attribute is set on them directly.
 */
export function highlightVoice(voice: string, root: ParentNode): number {
  let remaining = 0;
  for (const statement of root.querySelectorAll<HTMLElement>('[data-voice]')) {
    const speaks = voice === '' || (statement.dataset['voice'] ?? '').split(' ').includes(voice);
    statement.toggleAttribute('data-quiet', !speaks);
    if (speaks) remaining += 1;
  }
  return remaining;
}

/** Whose word to show: the voices in words after every statement, or one voice in focus and the rest quiet. */
export function VoiceMenu() {
  const { words, voices } = useStory().outline;
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
            afterNextPaint(() => {
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
            afterNextPaint(() => {
              const speaking = highlightVoice(target.value, document);
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
