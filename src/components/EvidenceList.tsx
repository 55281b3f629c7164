import { Fragment } from 'react';
import type { Evidence } from '../edition/lines.ts';
import { AsPublished } from './AsPublished.tsx';
import styles from './EvidenceList.module.css';
import { useEdition } from './edition.tsx';
import { SourceLink } from './SourceLink.tsx';

/** Whose word it is, and where it was read: the voice, then each source by its publisher, linked where a reader can open it. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const { marks } = useEdition().outline;
  return evidence.map(({ voice, sources }) => (
    <span className={styles.evidence} key={voice}>
      <b className={styles.voice}>{voice}</b>
      {marks.colon}
      <AsPublished>
        {sources.map(({ number, publisher, url }, index) => (
          <Fragment key={number}>
            {index > 0 && marks.semicolon}
            <SourceLink url={url}>{publisher}</SourceLink>
          </Fragment>
        ))}
      </AsPublished>{' '}
    </span>
  ));
}
