import type { DigestCard } from '../../edition/makeDigest.ts';
import styles from './DigestCountries.module.css';

type Props = {
  /** What they are called together. */
  name: string;
  cards: DigestCard[];
};

/** The countries by name, each a link that opens its card in the frame, or without scripts its page. */
export function DigestCountries({ name, cards }: Props) {
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
