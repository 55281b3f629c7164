import type { ReactNode } from 'react';
import { PictureDownloads } from '../../ui/PictureDownloads.tsx';
import type { Outline } from '../../viewModel/types.ts';
import styles from './ChartFigure.module.css';

type Props = {
  /** Id of the sentence that names the figure, unique in the page; its files are named after it. */
  id: string;
  /** The sentence that says what the picture shows. */
  point: ReactNode;
  /** Who published what is drawn. */
  sources: ReactNode;
  words: Outline['words'];
  /** Its table, drawn, and the path of that as a file, from the base path. */
  table: ReactNode;
  csv: string;
  /** Starts and ends with a slash. */
  base: string;
  children: ReactNode;
};

/** A picture made of words and shapes: its point above it, its sources below, and its table one step away. */
export function ChartFigure({ id, point, sources, words, table, csv, base, children }: Props) {
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption className={styles.point} id={id}>
        {point}
      </figcaption>
      {children}
      <p className={styles.sources}>{sources}</p>
      <PictureDownloads id={id} csv={csv} table={table} words={words} base={base} />
    </figure>
  );
}
