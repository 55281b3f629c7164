import { useStory } from '../../ui/StoryProvider.tsx';
import type { DigestCard as Card, DigestCard as DigestCard_DigestCountries } from '../../viewModel/digest.ts';
import styles from './DigestCards.module.css';
import { DigestSources } from './DigestFoot.tsx';
import { DigestText } from './DigestStep.tsx';

type Props = {
  card: Card;
  /** What leads to the whole story. */
  more: string;
};

/** A country or a proposal in short, hidden until it is opened, so that opening it asks for nothing. */
export function DigestCard({ card, more }: Props) {
  const { id, country, kicker, title, sections, evidence, href } = card;
  const { words } = useStory().outline;
  const titleId = `digest-${id.replace('/', '-')}-title`;
  return (
    <section
      className={styles.card}
      data-card={id}
      data-participant={country}
      data-words=""
      aria-labelledby={titleId}
      hidden
    >
      <button className={styles.close} type="button" data-close="">
        {words.close}
      </button>
      <p className={styles.kicker}>{kicker}</p>
      <h2 className={styles.title} id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {sections.map(({ title: heading, lines }) => (
        <div key={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          <p className={styles.text}>
            <DigestText lines={lines} />
          </p>
        </div>
      ))}
      <p className={styles.more}>
        <a href={href} rel="noopener">
          {more}
        </a>
      </p>
      <DigestSources evidence={evidence} />
    </section>
  );
}

type Props_DigestCountries = {
  /** What they are called together. */
  name: string;
  cards: DigestCard_DigestCountries[];
};

/** The countries by name, each a link that opens its card in the frame, or without scripts its page. */
export function DigestCountries({ name, cards }: Props_DigestCountries) {
  return (
    <details className={styles.countries} data-countries="">
      <summary className={styles.summary}>{name}</summary>
      <ul className={styles.list}>
        {cards
          .filter(({ country }) => country !== undefined)
          .map(({ id, title, href }) => (
            <li key={id}>
              <a className={styles.name} href={href} data-open={id} rel="noopener">
                {title}
              </a>
            </li>
          ))}
      </ul>
    </details>
  );
}
