import type { ReactNode } from 'react';
import { LastChecked, StatusMark } from '../../ui/EvidenceList.tsx';
import { OfficialTitle } from '../../ui/Spans.tsx';
import type { BlockView } from '../../viewModel/blocks.ts';
import type { NotedLine } from '../../viewModel/lines.ts';
import styles from './FollowUps.module.css';

type Props = { block: Extract<BlockView, { kind: 'follow-ups' }>; noted: (line: NotedLine) => ReactNode };

/** What is dated since the meeting, proposal by proposal; that is by subject only, which the caveat says where no step has. */
export function FollowUps({ block: { caveat, groups }, noted }: Props) {
  return (
    <>
      {caveat !== undefined && <p>{noted(caveat)}</p>}
      {groups.map(({ slug, kicker, title, official, href, checked, empty, items }) => (
        <section key={slug} className={styles.proposal} aria-labelledby={`after-${slug}`}>
          <h3 className={styles.title} id={`after-${slug}`}>
            <span className={styles.kicker}>{kicker}</span> <a href={href}>{title}</a>
            <OfficialTitle official={official} />
          </h3>
          <LastChecked checked={checked} />
          <ul>
            {items.map(({ date, iso, status, line }, at) => (
              <li key={at}>
                <b>
                  <time dateTime={iso}>{date}</time>
                </b>{' '}
                {status !== undefined && <StatusMark status={status} />} {noted(line)}
              </li>
            ))}
          </ul>
          {empty !== undefined && <p>{empty}</p>}
        </section>
      ))}
    </>
  );
}
