import { openedHref } from '../../edition/opened.ts';
import type { Outline } from '../../edition/types.ts';
import { OfficialTitle } from '../OfficialTitle.tsx';
import styles from './ProposalList.module.css';

type Props = { outline: Outline; base: string };

/** The proposals by name, numbered, each leading to its card. */
export function ProposalList({ outline, base }: Props) {
  return (
    <>
      <h2 className={styles.title} id={`${outline.chapters[0]?.id}-title`}>
        {outline.words.theProposals}
      </h2>
      <ol className={styles.list}>
        {outline.proposals.map(({ slug, title, official }) => (
          <li key={slug}>
            <a href={openedHref(base, { kind: 'proposal', slug })}>
              {title}
              <OfficialTitle official={official} />
            </a>
          </li>
        ))}
      </ol>
      {outline.proposals.some(({ official }) => official !== undefined) && (
        <p className={styles.note}>{outline.words.titleIsOurs}</p>
      )}
    </>
  );
}
