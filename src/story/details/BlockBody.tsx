import { FootnotedText } from '../../ui/NotedText.tsx';
import { TableBlock } from '../../ui/Table.tsx';
import type { BlockView } from '../../viewModel/blocks.ts';
import type { NotedLine } from '../../viewModel/lines.ts';
import type { StoryData } from '../../viewModel/types.ts';
import { Beside } from './Beside.tsx';
import styles from './BlockBody.module.css';
import { FollowUps } from './FollowUps.tsx';
import { Roster } from './Roster.tsx';

type Props = {
  block: BlockView;
  chapter: string;
  data: StoryData;
};

/** One block of a detail, drawn by its kind. */
export function BlockBody({ block, chapter, data }: Props) {
  const noted = (line: NotedLine) => (
    <FootnotedText line={line} chapter={chapter} noteName={data.words.note} />
  );
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
              <dt>{label}</dt>
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
