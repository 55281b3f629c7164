import type { ReactNode } from 'react';
import type { Outline } from '../../edition/types.ts';
import styles from './ChartFigure.module.css';

type Props = {
  /** Id of the sentence that names the figure, unique in the page. */
  id: string;
  /** The sentence that says what the picture shows. */
  point: ReactNode;
  /** Who published what is drawn. */
  sources: string;
  words: Outline['words'];
  /** The table behind the picture, drawn; none where the picture's own words are a list already. */
  table?: ReactNode;
  children: ReactNode;
};

/** A picture made of words and shapes: its point above it, its sources below, and its table one step away. */
export function ChartFigure({ id, point, sources, words, table, children }: Props) {
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption className={styles.point} id={id}>
        {point}
      </figcaption>
      {children}
      <p className={styles.sources}>{sources}</p>
      {table !== undefined && (
        <details className={styles.table}>
          <summary>{words.showAsTable}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
