import type { ReactNode } from 'react';
import styles from './NotesBody.module.css';

type Props = {
  /** Its anchor is `notes-` and this. */
  id: string;
  title: string;
  level: 2 | 3;
  children: ReactNode;
};

/** A section of the notes under its heading. */
export function NotesSection({ id, title, level, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.section} id={`notes-${id}`}>
      <Heading className={styles.heading}>{title}</Heading>
      {children}
    </section>
  );
}
