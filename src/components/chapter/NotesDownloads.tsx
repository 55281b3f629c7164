import type { DownloadView, Outline } from '../../edition/types.ts';
import { fill } from '../../i18n/fill.ts';
import styles from './NotesBody.module.css';

type Props = {
  downloads: DownloadView[];
  words: Outline['words'];
  /** Starts and ends with a slash. */
  base: string;
};

/** The story's data as files, each link with its format and size. */
export function NotesDownloads({ downloads, words, base }: Props) {
  return (
    <ul className={styles.items}>
      {downloads.map(({ path, name, format, size }) => (
        <li key={path}>
          <a href={base + path} download="">
            {fill(words.fileNote, { name, format, size })}
          </a>
        </li>
      ))}
    </ul>
  );
}
