import { OfficialTitle, SourcedLines } from '../../ui/SourcedText.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { FrameCard as Card } from '../../viewModel/frame.ts';
import styles from './FrameCards.module.css';

type Props = {
  card: Card;
  /** What leads to the full version. */
  more: string;
};

/** A country or a proposal in short, hidden until it is opened, so that opening it fetches nothing. */
export function FrameCard({ card, more }: Props) {
  const { id, country, kicker, title, official, lang, stakes, sections, href } = card;
  const { words } = useStory().outline;
  const titleId = `card-${id.replace('/', '-')}-title`;
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
      <h2 className={styles.title} id={titleId} tabIndex={-1} lang={lang}>
        {title}
      </h2>
      <OfficialTitle official={official} />
      {stakes !== undefined && (
        <>
          <h3 className={styles.heading}>{stakes.title}</h3>
          <dl className={styles.stakes}>
            {stakes.items.map(({ figure, label, claims, lang: stakeLang }) => (
              <div key={label} lang={stakeLang} data-claims={claims.join(' ')}>
                <dt>{figure}</dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {sections.map(({ title: heading, lines, empty }) => (
        <div key={heading} className={styles.section}>
          <h3 className={styles.heading}>{heading}</h3>
          {lines.length === 0 ? <p>{empty}</p> : <SourcedLines lines={lines} />}
        </div>
      ))}
      <p className={styles.more}>
        <a href={href} rel="noopener">
          {more}
        </a>
      </p>
    </section>
  );
}

type CountriesProps = {
  /** What they are called together. */
  name: string;
  cards: readonly Card[];
};

/** The countries by name, each a link that opens its card in the frame, or without scripts its page. */
export function FrameCountries({ name, cards }: CountriesProps) {
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
