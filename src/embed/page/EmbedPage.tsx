import type { ReactNode } from 'react';
import type { FrameView } from '../../viewModel/frame.ts';
import styles from './EmbedPage.module.css';
import { FrameCard, FrameCountries } from './FrameCards.tsx';
import { FrameControls, FrameFoot } from './FrameFoot.tsx';
import { FrameStep } from './FrameStep.tsx';

type Props = {
  frame: FrameView;
  /** Draws the static picture of a step. */
  renderPicture: (step: FrameView['steps'][number]) => ReactNode;
  /** What all pictures draw by reference. */
  definitions?: ReactNode;
  /** The whole address of the full version. */
  canonical: string;
};

/**
 * The page for frames in other people's pages. Drawn at build only and complete as it is, every step below the other;
 * `entry-embed.ts` chooses the layout for the frame it finds itself in.
 */
export function EmbedPage({ frame, renderPicture, definitions, canonical }: Props) {
  const { kicker, headline, lang, steps, cards, words } = frame;
  return (
    <div className={styles.content} data-digest="">
      {definitions}
      <header className={styles.head}>
        <p className={styles.kicker} lang={lang}>
          {kicker}
        </p>
        <h1 className={styles.title} lang={lang}>
          {headline}
        </h1>
      </header>
      <FrameCountries name={words.countries} cards={cards} />
      <main className={styles.steps} data-steps="">
        {steps.map((step, at) => (
          <FrameStep
            key={step.id}
            step={step}
            place={at + 1}
            total={steps.length}
            isOpening={at === 0}
            picture={renderPicture(step)}
            words={words}
          />
        ))}
        {cards.map((card) => (
          <FrameCard key={card.id} card={card} more={words.openCard} />
        ))}
      </main>
      <FrameControls steps={steps} words={words} />
      <p className={styles.end}>
        <button className={styles.onward} type="button" data-leave="" disabled>
          {words.goesOn}
        </button>
      </p>
      <FrameFoot frame={frame} canonical={canonical} />
      <p className={styles.blocked} data-blocked={words.address} role="status" hidden />
    </div>
  );
}
