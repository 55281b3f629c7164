import { fill } from '../i18n/messages.ts';
import { OfficialTitle, Spans } from '../ui/Spans.tsx';
import type { Panels } from '../viewModel/panels.ts';
import type { Outline } from '../viewModel/types.ts';
import styles from './ProposalCards.module.css';

type Props = { outline: Outline; panels: Panels };

/** The proposals as a set: number, official title, the gloss, and the way into each card. */
export function ProposalCards({ outline, panels }: Props) {
  return (
    <ol className={styles.cards}>
      {outline.proposals.flatMap(({ slug, number, title, official }) => {
        const card = panels.proposals[slug];
        return card === undefined
          ? []
          : [
              <li key={slug} className={styles.card}>
                <span className={styles.number} aria-hidden="true">
                  {number}
                </span>
                <h3 className={styles.title} id={`card-${slug}`}>
                  {title}
                  <OfficialTitle official={official} />
                </h3>
                {card.gloss.map((line, at) => (
                  <p key={at} className={styles.gloss} data-claims={line.claims.join(' ')}>
                    <Spans spans={line.spans} />
                  </p>
                ))}
                <a className={styles.open} href={card.href} aria-describedby={`card-${slug}`}>
                  {fill(outline.words.openProposal, { n: number })}
                </a>
              </li>,
            ];
      })}
    </ol>
  );
}
