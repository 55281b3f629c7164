import { useId, useState } from 'react';
import { fillPlural } from '../../i18n/messages.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import { afterNextPaint } from '../../ui/scheduling.ts';
import styles from './AttributionMenu.module.css';

/**
 * Quiets every statement that does not speak with a voice, and returns how many do; an empty voice quiets none.
 *
 * Statements are prerendered HTML, so the attribute is set on them directly.
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

/** Who said what: the voices in words after every statement, or one voice highlighted and the rest quiet. */
export function AttributionMenu() {
  const { words, voices, tag } = useStory().outline;
  const [shown, setShown] = useState(false);
  const [voice, setVoice] = useState('');
  const [remaining, setRemaining] = useState<number>();
  // Filled only once the menu is used: every language's voices would travel before the map.
  const [listed, setListed] = useState(false);
  const id = useId();
  return (
    <div className={styles.body} onPointerEnter={() => setListed(true)} onFocus={() => setListed(true)}>
      <h2>{words.voices}</h2>
      <p>{words.voicesHint}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={shown}
          onChange={({ target: { checked } }) => {
            setShown(checked);
            // Every statement in sight changes: the box answers first.
            afterNextPaint(() => {
              document.documentElement.dataset['voices'] = checked ? 'shown' : 'quiet';
            });
          }}
        />
        {words.showVoices}
      </label>
      <label htmlFor={id}>{words.filterVoices}</label>
      <select
        id={id}
        value={voice}
        onChange={({ target }) => {
          setVoice(target.value);
          afterNextPaint(() => {
            const speaking = highlightVoice(target.value, document);
            setRemaining(target.value === '' ? undefined : speaking);
          });
        }}
      >
        <option value="">{words.everyVoice}</option>
        {listed &&
          voices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.words}
            </option>
          ))}
      </select>
      <p role="status">{remaining !== undefined && fillPlural(words.statementsRemain, remaining, tag)}</p>
    </div>
  );
}
