import type { ReactNode } from 'react';
import { fill } from '../../i18n/messages.ts';
import { MapFrame } from '../../map/MapFrame.tsx';
import { MapDefinitions, StaticMapShapes } from '../../map/MapShapes.tsx';
import { FootnotedText } from '../../ui/NotedText.tsx';
import type { MapPaths } from '../../viewModel/map.ts';
import type { ShortView } from '../../viewModel/quiz.ts';
import type { Outline, Whole } from '../../viewModel/types.ts';
import { ChapterNotes } from '../ChapterBody.tsx';
import { ShorterHead } from './BriefBody.tsx';
import styles from './ShortBody.module.css';

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
                  <FootnotedText line={line} chapter={chapter.id} noteName={words.note} />
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
        <MapFrame scene={scene} map={map} name={fill(words.mapName, { title })} describedBy={`${id}-point`}>
          <StaticMapShapes scene={scene} map={map} countries={countries} />
        </MapFrame>
      </div>
      <p className={styles.note}>{words.boundaryNote}</p>
      <figcaption className={styles.point} id={`${id}-point`}>
        {picture.map((line, at) => (
          <FootnotedText key={at} line={line} chapter={id} noteName={words.note} />
        ))}
      </figcaption>
    </figure>
  );
}
