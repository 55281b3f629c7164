import type { ReactNode } from 'react';
import { FootnotedText, LastChecked, OfficialTitle, StatusMark } from '../../ui/SourcedText.tsx';
import { TableBlock } from '../../ui/Table.tsx';
import type { BlockView } from '../../viewModel/blocks.ts';
import type { NotedLine } from '../../viewModel/lines.ts';
import type { StoryData } from '../../viewModel/types.ts';
import styles from './Blocks.module.css';

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
        {block.rows.map(({ slug, kicker, title, official, href, points, lang }) => (
          <div key={slug}>
            <dt>
              <span className={styles.kicker}>{kicker}</span>{' '}
              <a href={href} lang={lang}>
                {title}
              </a>
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

type FollowUpsProps = {
  block: Extract<BlockView, { kind: 'follow-ups' }>;
  noted: (line: NotedLine) => ReactNode;
};

/** What is dated since the meeting, proposal by proposal; that is by subject only, which the caveat says where no step has. */
export function FollowUps({ block: { caveat, groups }, noted }: FollowUpsProps) {
  return (
    <>
      {caveat !== undefined && <p>{noted(caveat)}</p>}
      {groups.map(({ slug, kicker, title, official, href, checked, empty, items, lang }) => (
        <section key={slug} className={styles.proposal} aria-labelledby={`after-${slug}`}>
          <h3 className={styles.title} id={`after-${slug}`}>
            <span className={styles.proposalKicker}>{kicker}</span>{' '}
            <a href={href} lang={lang}>
              {title}
            </a>
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

type RosterProps = { block: Extract<BlockView, { kind: 'roster' }>; noted: (line: NotedLine) => ReactNode };

/** Who sat at the table: each country, who spoke for it and with what exact title. */
export function Roster({ block, noted }: RosterProps) {
  return (
    <ul className={styles.roster}>
      {block.rows.map(({ code, href, country, head, line }) => (
        <li key={code}>
          <a className={styles.country} href={href} data-country={code}>
            {country}
          </a>
          <span className={styles.name}>{noted(line)}</span>
          <OfficialTitle official={head.official} />
        </li>
      ))}
    </ul>
  );
}

type BlockBodyProps = {
  block: BlockView;
  chapter: string;
  data: StoryData;
};

/** One block of a detail, drawn by its kind. */
export function BlockBody({ block, chapter, data }: BlockBodyProps) {
  const noted = (line: NotedLine) => <FootnotedText line={line} chapter={chapter} />;
  switch (block.kind) {
    case 'text':
      return (
        <p className={styles.text}>
          {block.lines.map((line, at) => (
            <span key={at}>{noted(line)}</span>
          ))}
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles.list}>
          {block.items.map((line, at) => (
            <li key={at}>{noted(line)}</li>
          ))}
        </List>
      );
    }
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.rows.map(({ label, line }) => (
            <div key={label}>
              <dt lang={block.lang}>{label}</dt>
              <dd>{noted(line)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'dated':
      return (
        <ol className={styles.dated}>
          {block.items.map(({ date, iso, line }, at) => (
            <li key={at}>
              <time dateTime={iso}>{date}</time>
              <span>{noted(line)}</span>
            </li>
          ))}
        </ol>
      );
    case 'table':
      return (
        <TableBlock
          block={block}
          noted={noted}
          nothing={data.words.nothingFound}
          // Its file is the table's alone.
          captionId={`${block.csv.replaceAll(/\W+/g, '-')}-caption`}
        />
      );
    case 'beside':
      return <Beside block={block} noted={noted} nothing={data.words.nothingFound} />;
    case 'roster':
      return <Roster block={block} noted={noted} />;
    case 'follow-ups':
      return <FollowUps block={block} noted={noted} />;
  }
}
