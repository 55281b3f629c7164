import type { ReactNode } from 'react';
import type { BlockView } from '../viewModel/blocks.ts';
import type { PlainTable as Table } from '../viewModel/chapters.ts';
import type { NotedLine } from '../viewModel/lines.ts';
import styles from './Table.module.css';

type Props = {
  block: Extract<BlockView, { kind: 'table' }>;
  noted: (line: NotedLine) => ReactNode;
  /** What an empty cell says. */
  nothing: string;
  /** Of the caption, and of it alone in the page. */
  captionId: string;
};

/** A table with its point as caption. Wider than its column, it becomes a named region that keys can scroll. */
export function TableBlock({ block, noted, nothing, captionId }: Props) {
  return (
    // A region that scrolls must take focus, or keyboard users cannot reach what is out of sight (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-labelledby={captionId} tabIndex={0}>
      <table className={styles.table} data-numeric={block.numeric || undefined}>
        <caption id={captionId}>{noted(block.caption)}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column} scope="col" lang={block.lang}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(({ head, cells }) => (
            <tr key={head}>
              <th scope="row" lang={block.lang}>
                {head}
              </th>
              {cells.map((cell, at) => (
                <td key={at} data-label={block.columns[at + 1]}>
                  {cell === null ? <span className={styles.nothing}>{nothing}</span> : noted(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PlainTableProps = {
  table: Table;
  /** Id of the words that say what it shows. */
  labelledBy: string;
};

/** A table of plain words, the first of each row its head. */
export function PlainTable({ table: { columns, rows }, labelledBy }: PlainTableProps) {
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells: [head, ...cells], claims }, at) => (
          <tr key={at} data-claims={claims.join(' ') || undefined}>
            <th scope="row">{head}</th>
            {cells.map((cell, column) => (
              <td key={column} data-label={columns[column + 1]}>
                {cell === '' ? '–' : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
