import type { ReactNode } from 'react';
import type { MapPaths } from '../../edition/mapView.ts';
import type { ShortView } from '../../edition/shorterViews.ts';
import type { Outline, Whole } from '../../edition/types.ts';
import { fill } from '../../i18n/fill.ts';
import { ChapterNotes } from '../chapter/ChapterNotes.tsx';
import { NotedText } from '../chapter/NotedText.tsx';
import { MapDefinitions } from '../map/MapDefinitions.tsx';
import { MapShapesAgain } from '../map/MapShapes.tsx';
import { MapStage } from '../map/MapStage.tsx';

import styles from './ShortBody.module.css';
import { ShorterHead } from './ShorterHead.tsx';

type Props = { whole: Whole; outline: Outline; paths: MapPaths; base: string; depths: ReactNode };

/** The story in a sentence or two per chapter, each with its map as a still. Drawn at build only. */
export function ShortBody({ whole, outline, paths, base, depths }: Props) {
  const { words } = outline;
  return (
    <>
      <ShorterHead whole={whole} title={whole.tools.shortTitle} depths={depths} asOf={words.asOf} />
      <MapDefinitions paths={paths} />
      {whole.short.chapters.map((chapter) => (
        <section
          key={chapter.id}
          className={styles.chapter}
          id={chapter.id}
          aria-labelledby={`${chapter.id}-title`}
          data-voices="shown"
        >
          <div className={styles.told}>
            <h2 className={styles.title} id={`${chapter.id}-title`}>
              {chapter.title}
            </h2>
            <p className={styles.text}>
              {chapter.lines.map((line, at) => (
                <span key={at}>
                  <NotedText line={line} chapter={chapter.id} noteName={words.note} />
                </span>
              ))}
            </p>
            <p className={styles.more}>
              <a href={`${base}#${chapter.id}`}>{whole.tools.readChapter}</a>
            </p>
            <ChapterNotes chapter={chapter} words={words} />
          </div>
          <ChapterMap chapter={chapter} outline={outline} />
        </section>
      ))}
    </>
  );
}

function ChapterMap({ chapter, outline }: { chapter: ShortView['chapters'][number]; outline: Outline }) {
  const { map, words, countries } = outline;
  const { id, title, picture } = chapter;
  const scene = map.scenes[id];
  if (scene === undefined || picture.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <div className={styles.map}>
        <MapStage scene={scene} map={map} name={fill(words.mapName, { title })} describedBy={`${id}-point`}>
          <MapShapesAgain scene={scene} map={map} countries={countries} />
        </MapStage>
      </div>
      <p className={styles.note}>{words.boundaryNote}</p>
      <figcaption className={styles.point} id={`${id}-point`}>
        {picture.map((line, at) => (
          <NotedText key={at} line={line} chapter={id} noteName={words.note} />
        ))}
      </figcaption>
    </figure>
  );
}
