import type { MouseEvent } from 'react';
import { fill } from '../../i18n/messages.ts';
import { usePage, usePageState } from '../../ui/pageStore.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import styles from './StepNav.module.css';

/** Where the reader is in the story, by chapter and step, and the way to the step before and after. */
export function StepNav() {
  const { store } = usePage();
  const step = usePageState(store, (state) => state.step);
  const { steps, chapters, words } = useStory().outline;
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === step),
  );
  const chapterId = steps[at]?.chapter;
  const chapter = chapters.find(({ id }) => id === chapterId);
  const ofChapter = steps.filter((one) => one.chapter === chapterId);
  const place = fill(words.stepOf, {
    chapter: chapter?.nav ?? '',
    n: ofChapter.findIndex(({ id }) => id === steps[at]?.id) + 1,
    total: ofChapter.length,
  });
  return (
    <nav className={styles.nav} aria-label={words.chapters}>
      <StepLink to={steps[at - 1]?.id} label={words.previous} name={words.previousStep} rel="prev" />
      <p className={styles.here}>
        {/* New text in place of the old: the same text moved to another middle would be a layout shift. */}
        <span key={place} className={styles.name}>
          {place}
        </span>
        <span className={styles.track} aria-hidden="true">
          <i style={{ transform: `scaleX(${(at + 1) / steps.length})` }} />
        </span>
      </p>
      <StepLink to={steps[at + 1]?.id} label={words.next} name={words.nextStep} rel="next" />
    </nav>
  );
}

type StepLinkProps = {
  /** Id of the step; undefined keeps the room of a link that leads nowhere, so that nothing beside it moves. */
  to: string | undefined;
  label: string;
  /** What it is called to a screen reader. */
  name: string;
  rel: 'prev' | 'next';
};

function StepLink({ to, label, name, rel }: StepLinkProps) {
  const { actions } = usePage();
  if (to === undefined)
    return (
      <span className={styles.none} aria-hidden="true">
        {label}
      </span>
    );
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    actions.goToStep(to);
  };
  return (
    <a className={styles.step} href={`#${to}`} rel={rel} data-toward={rel} aria-label={name} onClick={follow}>
      {label}
    </a>
  );
}
