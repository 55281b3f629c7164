import type { ReactNode } from 'react';
import { OfficialTitle } from '../../ui/Spans.tsx';
import type { BlockView } from '../../viewModel/blocks.ts';
import type { NotedLine } from '../../viewModel/lines.ts';
import styles from './Beside.module.css';

type Props = {
  block: Extract<BlockView, { kind: 'beside' }>;
  noted: (line: NotedLine) => ReactNode;
  /** What a proposal without points says. */
  nothing: string;
};

/** Each proposal with the points of a text on the same subject; what the pairing means stands before it. */
export function Beside({ block, noted, nothing }: Props) {
  return (
    <>
      <p>
        {block.lead.map((line, at) => (
          <span key={at}>{noted(line)}</span>
        ))}
      </p>
      <dl className={styles.pairs}>
        {block.rows.map(({ slug, kicker, title, official, href, points }) => (
          <div key={slug}>
            <dt>
              <span className={styles.kicker}>{kicker}</span> <a href={href}>{title}</a>
              <OfficialTitle official={official} />
            </dt>
            <dd>
              {points.length === 0 && <span className={styles.nothing}>{nothing}</span>}
              <ul className={styles.points}>
                {points.map((line, at) => (
                  <li key={at}>{noted(line)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
