import type { ChapterView } from '../viewModel/chapters.ts';
import type { NotesView } from '../viewModel/notes.ts';
import styles from './Chapter.module.css';

type Props = {
  chapter: ChapterView;
  notes: NotesView;
  /** Starts and ends with a slash. */
  base: string;
};

/** The notes as the last chapter of the story: what they hold, each with the way to it. They stand on a page of their own. */
export function NotesOutline({ chapter: { id, title }, notes, base }: Props) {
  return (
    <section className={styles.chapter} id={id} aria-labelledby={`${id}-title`} data-reading="">
      <h2 className={styles.title} id={`${id}-title`}>
        {title}
      </h2>
      <ul className={styles.outline}>
        {outlineOf(notes).map((section) => (
          <li key={section.id}>
            <a href={`${base}notes/#notes-${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sections of the notes in order, each with its anchor on their page. */
function outlineOf({
  origin,
  unknown,
  sourcesIntro,
  sections,
  corrections,
  versions,
  downloadsIntro,
}: NotesView) {
  return [
    origin,
    unknown,
    { id: 'sources', title: sourcesIntro.title },
    ...sections,
    corrections,
    versions,
    { id: 'downloads', title: downloadsIntro.title },
  ];
}
