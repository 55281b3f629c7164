import { MapDefinitions } from '../../map/MapShapes.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { Digest } from '../../viewModel/digest.ts';
import { DigestCard, DigestCountries } from './DigestCards.tsx';
import { DigestControls, DigestFoot } from './DigestFoot.tsx';
import { DigestStep } from './DigestStep.tsx';
import styles from './EmbedPage.module.css';

type Props = {
  digest: Digest;
  /** The whole address of the full version. */
  canonical: string;
};

/**
 * The digest for frames in other people's pages. Drawn at build only and complete as it is, every step below the other;
 * `entry-embed.ts` lays it out for the frame it finds itself in.
 */
export function EmbedPage({ digest, canonical }: Props) {
  const { paths } = useStory();
  const { kicker, title, steps, cards, words: serializeOwn } = digest;
  return (
    <div className={styles.digest} data-digest="">
      {paths && <MapDefinitions paths={paths} />}
      <header className={styles.head}>
        <p className={styles.kicker}>{kicker}</p>
        <h1 className={styles.title}>{title}</h1>
      </header>
      <DigestCountries name={serializeOwn.countries} cards={cards} />
      <main className={styles.steps} data-steps="">
        {steps.map((step, at) => (
          <DigestStep
            key={step.id}
            step={step}
            place={at + 1}
            total={steps.length}
            serializeOwn={serializeOwn}
          />
        ))}
        {cards.map((card) => (
          <DigestCard key={card.id} card={card} more={serializeOwn.openCard} />
        ))}
      </main>
      <DigestControls steps={steps} words={serializeOwn} />
      <p className={styles.end}>
        <button className={styles.onward} type="button" data-leave="" disabled>
          {serializeOwn.goesOn}
        </button>
      </p>
      <DigestFoot digest={digest} canonical={canonical} />
      <p className={styles.blocked} data-blocked={serializeOwn.address} role="status" hidden />
    </div>
  );
}
