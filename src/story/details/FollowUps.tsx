import { LastChecked, SourcedLines } from '../../ui/EvidenceList.tsx';
import { OfficialTitle } from '../../ui/Spans.tsx';
import type { Whole } from '../../viewModel/types.ts';
import styles from './FollowUps.module.css';

/** What came after, proposal by proposal; the first line of each says that no source links the two. */
export function FollowUps({ whole }: { whole: Whole }) {
  return Object.values(whole.panels.proposals).map(({ slug, kicker, title, official, href, sections }) => {
    const after = sections.find(({ id }) => id === 'after');
    return (
      <section key={slug} className={styles.proposal} aria-labelledby={`after-${slug}`}>
        <h3 className={styles.title} id={`after-${slug}`}>
          <span className={styles.kicker}>{kicker}</span> <a href={href}>{title}</a>
          <OfficialTitle official={official} />
        </h3>
        <LastChecked checked={after?.checked} />
        <SourcedLines lines={after?.lines ?? []} />
        {after?.empty !== undefined && <p>{after.empty}</p>}
      </section>
    );
  });
}
