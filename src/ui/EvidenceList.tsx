import { Fragment } from 'react';
import { type Evidence, groupLines, type SourcedLine, type StatusView } from '../viewModel/lines.ts';
import type { PanelSection } from '../viewModel/panels.ts';
import styles from './EvidenceList.module.css';
import { AsPublished, SourceLink, Spans } from './Spans.tsx';
import { useStory } from './StoryProvider.tsx';

/** Whose word it is, and where it was read: the voice, then each source by its publisher, linked where a reader can open it. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const { marks } = useStory().outline;
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

/** What kind of step an event is: a shape that fills as the step gets further, and the words beside it. */
export function StatusMark({ status }: { status: StatusView }) {
  return (
    <span className={styles.status} data-status={status.id}>
      {status.words}
    </span>
  );
}

/** Lines, each with its date and status where it has them; whose word they are stands below them, once for neighbours that share it. */
export function SourcedLines({ lines }: { lines: SourcedLine[] }) {
  const { stop } = useStory().outline.marks;
  return (
    <ul className={styles.lines}>
      {groupLines(lines).map((group, index) => (
        <li key={index}>
          {group[0]?.date !== undefined && (
            <p className={styles.when}>
              <b className={styles.date}>{group[0].date}</b>
              {group[0].status && <StatusMark status={group[0].status} />}
            </p>
          )}
          {group.map((line, at) => (
            <span key={at} data-claims={line.claims.join(' ') || undefined}>
              <Spans spans={line.spans} />
              {stop}
            </span>
          ))}
          <EvidenceList evidence={group[0]?.evidence ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** When a section was last looked at; nothing where it is not followed up. */
export function LastChecked({ checked }: { checked: PanelSection['checked'] }) {
  return (
    checked && (
      <p className={styles.checked}>
        <time dateTime={checked.iso}>{checked.words}</time>
      </p>
    )
  );
}
