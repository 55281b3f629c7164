import { Fragment } from 'react';
import { picturePath } from '../../edition/listPictures.ts';
import type { DownloadView, PictureView } from '../../edition/notesViews.ts';
import type { Outline } from '../../edition/types.ts';
import { fill } from '../../i18n/fill.ts';
import styles from './NotesBody.module.css';

type Props = {
  downloads: DownloadView[];
  pictures: PictureView[];
  words: Outline['words'];
  /** Starts and ends with a slash. */
  base: string;
};

/** The story's data as files, each link with its format and size, and its pictures. */
export function NotesDownloads({ downloads, pictures, words, base }: Props) {
  return (
    <>
      <p id="downloads-data">{words.tables}</p>
      <ul className={styles.items} aria-labelledby="downloads-data">
        {downloads.map(({ path, name, format, size }) => (
          <li key={path}>
            <a href={base + path} download="">
              {fill(words.fileNote, { name, format, size })}
            </a>
          </li>
        ))}
      </ul>
      <p id="downloads-pictures">{words.pictures}</p>
      <ul className={styles.items} aria-labelledby="downloads-pictures">
        {pictures.map(({ id, name }) => (
          <li key={id}>
            <span id={`file-${id}`}>{name}</span>{' '}
            {['svg', 'png'].map((format) => (
              <Fragment key={format}>
                <a
                  href={`${base}${picturePath(id)}.${format}`}
                  download=""
                  id={`file-${id}-${format}`}
                  aria-labelledby={`file-${id}-${format} file-${id}`}
                >
                  {format.toUpperCase()}
                </a>{' '}
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
