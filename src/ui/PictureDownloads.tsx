import type { ReactNode } from 'react';
import { fill } from '../i18n/messages.ts';
import { picturePath } from '../viewModel/downloads.ts';
import type { StoryData } from '../viewModel/types.ts';
import styles from './PictureDownloads.module.css';

type Props = {
  /** The picture's id, which its files are named after. */
  id: string;
  /** Path of its table as a file, from the base path. */
  csv: string;
  /** Its table, drawn. */
  table: ReactNode;
  words: StoryData['words'];
  /** Starts and ends with a slash. */
  base: string;
};

/** What lies behind a picture, in the same place under each: its table, one step away, and its files. */
export function PictureDownloads({ id, csv, table, words, base }: Props) {
  const file = (path: string, label: string, format: string) => (
    <a href={base + path} download="">
      {fill(label, { format })}
    </a>
  );
  return (
    <>
      <details className={styles.table} data-behind="">
        <summary>{words.showAsTable}</summary>
        {table}
      </details>
      <p className={styles.files} data-behind="">
        {file(`${picturePath(id)}.svg`, words.takePicture, 'SVG')}{' '}
        {file(`${picturePath(id)}.png`, words.takePicture, 'PNG')} {file(csv, words.takeTable, 'CSV')}
      </p>
    </>
  );
}
