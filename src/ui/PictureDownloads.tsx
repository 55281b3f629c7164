import type { ReactNode } from 'react';
import { picturePath } from '../viewModel/downloads.ts';
import type { Outline } from '../viewModel/types.ts';
import styles from './PictureDownloads.module.css';

type Props = {
  /** The picture's id, which its files are named after. */
  id: string;
  /** Path of its table as a file, from the base path. */
  csv: string;
  /** Its table, drawn. */
  table: ReactNode;
  words: Outline['words'];
  /** Starts and ends with a slash. */
  base: string;
};

/** What lies behind a picture, in the same place under each: its table, one step away, and its files. */
export function PictureDownloads({ id, csv, table, words, base }: Props) {
  const file = (path: string, format: string) => (
    <a href={base + path} download="">
      {format}
    </a>
  );
  return (
    <>
      <details className={styles.table}>
        <summary>{words.showAsTable}</summary>
        {table}
      </details>
      <p className={styles.files}>
        {words.takePicture} {file(`${picturePath(id)}.svg`, 'SVG')} {file(`${picturePath(id)}.png`, 'PNG')}{' '}
        <span>
          {words.takeTable} {file(csv, 'CSV')}
        </span>
      </p>
    </>
  );
}
