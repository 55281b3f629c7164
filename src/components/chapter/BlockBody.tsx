import type { BlockView, TableView } from '../../edition/chapterViews.ts';
import type { NotedLine } from '../../edition/lines.ts';
import type { Outline, Whole } from '../../edition/types.ts';
import { Matrix } from '../charts/Matrix.tsx';
import { Timeline } from '../charts/Timeline.tsx';
import { TradeBars } from '../charts/TradeBars.tsx';
import { Beside } from './Beside.tsx';
import styles from './BlockBody.module.css';
import { FollowUps } from './FollowUps.tsx';
import { NotedText } from './NotedText.tsx';
import { NotesBody } from './NotesBody.tsx';
import { ProposalCards } from './ProposalCards.tsx';
import { Roster } from './Roster.tsx';
import { TableBlock } from './TableBlock.tsx';

type Props = {
  block: BlockView;
  chapter: string;
  whole: Whole;
  outline: Outline;
  /** Starts and ends with a slash. */
  base: string;
};

/** One block of a chapter, drawn by its kind. */
export function BlockBody({ block, chapter, whole, outline, base }: Props) {
  const noted = (line: NotedLine) => (
    <NotedText line={line} chapter={chapter} noteName={outline.words.note} />
  );
  const tableOf = (table: TableView) => (
    <TableBlock
      block={table}
      noted={noted}
      nothing={outline.words.nothingFound}
      // Its file is the table's alone.
      captionId={`${table.csv.replaceAll(/\W+/g, '-')}-caption`}
    />
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
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>;
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
      return tableOf(block);
    case 'matrix':
      return (
        <Matrix
          matrix={block}
          sentences={whole.sentences}
          words={outline.words}
          base={base}
          chapter={chapter}
          point={noted(block.point)}
          drawnTable={tableOf(block.table)}
        />
      );
    case 'trade-bars':
      return (
        <TradeBars
          bars={block}
          words={outline.words}
          base={base}
          chapter={chapter}
          noted={noted}
          table={tableOf(block.table)}
        />
      );
    case 'timeline':
      return <Timeline timeline={block} words={outline.words} base={base} chapter={chapter} noted={noted} />;
    case 'beside':
      return <Beside block={block} noted={noted} nothing={outline.words.nothingFound} />;
    case 'roster':
      return <Roster outline={outline} panels={whole.panels} />;
    case 'proposals':
      return <ProposalCards outline={outline} panels={whole.panels} />;
    case 'follow-ups':
      return <FollowUps whole={whole} />;
    case 'notes':
      return <NotesBody notes={whole.notes} words={outline.words} level={3} base={base} />;
  }
}
