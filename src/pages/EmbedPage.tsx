import { useEdition } from '../components/edition.tsx';
import { DigestCard } from '../components/embed/DigestCard.tsx';
import { DigestControls } from '../components/embed/DigestControls.tsx';
import { DigestCountries } from '../components/embed/DigestCountries.tsx';
import { DigestFoot } from '../components/embed/DigestFoot.tsx';
import { DigestStep } from '../components/embed/DigestStep.tsx';
import { MapDefinitions } from '../components/map/MapDefinitions.tsx';
import type { Digest } from '../edition/makeDigest.ts';
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
  const { paths } = useEdition();
  const { kicker, title, steps, cards, words: say } = digest;
  return (
    <div className={styles.digest} data-digest="">
      {paths && <MapDefinitions paths={paths} />}
      <header className={styles.head}>
        <p className={styles.kicker}>{kicker}</p>
        <h1 className={styles.title}>{title}</h1>
      </header>
      <DigestCountries name={say.countries} cards={cards} />
      <main className={styles.steps} data-steps="">
        {steps.map((step, at) => (
          <DigestStep key={step.id} step={step} place={at + 1} total={steps.length} say={say} />
        ))}
        {cards.map((card) => (
          <DigestCard key={card.id} card={card} more={say.openCard} />
        ))}
      </main>
      <DigestControls steps={steps} words={say} />
      <p className={styles.end}>
        <button className={styles.onward} type="button" data-leave="" disabled>
          {say.goesOn}
        </button>
      </p>
      <DigestFoot digest={digest} canonical={canonical} />
      <p className={styles.blocked} data-blocked={say.address} role="status" hidden />
    </div>
  );
}
