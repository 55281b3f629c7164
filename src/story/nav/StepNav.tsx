import { fill } from '../../i18n/messages.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import styles from './StepNav.module.css';

/** Where the reader is in the story, and the way to the chapter before and after. */
export function StepNav({ active }: { active: string }) {
  const { outline } = useStory();
  const { chapters, words } = outline;
  const at = Math.max(
    0,
    chapters.findIndex(({ id }) => id === active),
  );
  const before = chapters[at - 1];
  const after = chapters[at + 1];
  return (
    <nav className={styles.nav} aria-label={words.chapters}>
      {before === undefined ? (
        <NoStep label={words.previous} />
      ) : (
        <Step to={before} label={words.previous} rel="prev" />
      )}
      <p className={styles.here}>
        <span className={styles.count}>{fill(words.progress, { n: at + 1, total: chapters.length })}</span>
        <span className={styles.name}>{chapters[at]?.nav}</span>
        <span className={styles.track} aria-hidden="true">
          {chapters.map(({ id }, index) => (
            <i key={id} data-done={index <= at || undefined} />
          ))}
        </span>
      </p>
      {after === undefined ? (
        <NoStep label={words.next} />
      ) : (
        <Step to={after} label={words.next} rel="next" />
      )}
    </nav>
  );
}

/** Keeps the room of a step that leads nowhere, so that nothing beside it moves when it does. */
function NoStep({ label }: { label: string }) {
  return (
    <span className={styles.none} aria-hidden="true">
      {label}
    </span>
  );
}

type StepProps = { to: { id: string; nav: string }; label: string; rel: 'prev' | 'next' };

function Step({ to, label, rel }: StepProps) {
  const { colon } = useStory().outline.marks;
  return (
    <a className={styles.step} href={`#${to.id}`} rel={rel} data-toward={rel}>
      {label}
      <span className={styles.hidden}>
        {/* One text, which React sets anew as a whole: of two, what a translator puts in their places would stay. */}
        {`${colon}${to.nav}`}
      </span>
    </a>
  );
}
