import type { PlainTable as Table } from '../edition/chapterViews.ts';
import styles from './chapter/TableBlock.module.css';

type Props = {
  table: Table;
  /** Id of the words that say what it shows. */
  labelledBy: string;
};

/** A table of plain words, the first of each row its head. */
export function PlainTable({ table: { columns, rows }, labelledBy }: Props) {
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
