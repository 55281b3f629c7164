import { FootnotedText } from '../../ui/NotedText.tsx';
import { TableBlock } from '../../ui/Table.tsx';
import type { BlockView, TableView } from '../../viewModel/chapters.ts';
import type { NotedLine } from '../../viewModel/lines.ts';
import type { Outline, Whole } from '../../viewModel/types.ts';
import { NotesBody } from '../notes/NotesBody.tsx';
import { Matrix } from '../oldCharts/Matrix.tsx';
import { Timeline } from '../oldCharts/Timeline.tsx';
import { TradeBars } from '../oldCharts/TradeBars.tsx';
import { ProposalCards } from '../ProposalCards.tsx';
import { Beside } from './Beside.tsx';
import styles from './BlockBody.module.css';
import { FollowUps } from './FollowUps.tsx';
import { Roster } from './Roster.tsx';

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
    <FootnotedText line={line} chapter={chapter} noteName={outline.words.note} />
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
