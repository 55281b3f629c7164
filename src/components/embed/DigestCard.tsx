import type { DigestCard as Card } from '../../edition/makeDigest.ts';
import { useEdition } from '../edition.tsx';
import styles from './DigestCard.module.css';
import { DigestSources } from './DigestSources.tsx';
import { DigestText } from './DigestText.tsx';

type Props = {
  card: Card;
  /** What leads to the whole story. */
  more: string;
};

/** A country or a proposal in short, hidden until it is opened, so that opening it asks for nothing. */
export function DigestCard({ card, more }: Props) {
  const { id, country, kicker, title, sections, evidence, href } = card;
  const { words } = useEdition().outline;
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
