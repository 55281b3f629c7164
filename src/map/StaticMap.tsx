import { fill } from '../i18n/messages.ts';
import { FootnotedText } from '../ui/NotedText.tsx';
import { PictureDownloads } from '../ui/PictureDownloads.tsx';
import { PlainTable } from '../ui/Table.tsx';
import type { ChapterView } from '../viewModel/chapters.ts';
import { plainTablePath } from '../viewModel/downloads.ts';
import type { Outline } from '../viewModel/types.ts';
import { Legend } from './Legend.tsx';
import { MapFrame } from './MapFrame.tsx';
import { StaticMapShapes } from './MapShapes.tsx';
import styles from './StaticMap.module.css';

type Props = {
  chapter: ChapterView;
  outline: Outline;
  /** Starts and ends with a slash. */
  base: string;
};

/**
 * The picture of a chapter as a still, with the point it makes. Where scripts follow the story with one map, only the
 * words show; on paper and without scripts the still does too.
 */
export function StaticMap({ chapter, outline, base }: Props) {
  const scene = outline.map.scenes[chapter.id];
  const id = `${chapter.id}-map`;
  if (chapter.picture.length === 0) return null;
  return (
    <figure className={styles.still}>
      {scene !== undefined && (
        <div className={styles.picture}>
          <MapFrame
            scene={scene}
            map={outline.map}
            name={fill(outline.words.mapName, { title: chapter.title })}
          >
            <StaticMapShapes scene={scene} map={outline.map} countries={outline.countries} />
          </MapFrame>
          <p className={styles.note}>{outline.words.boundaryNote}</p>
        </div>
      )}
      <figcaption className={styles.point} id={`${chapter.id}-point`}>
        <b className={styles.lead}>{outline.words.mapOf}</b>{' '}
        {chapter.picture.map((line, at) => (
          <FootnotedText key={at} line={line} chapter={chapter.id} noteName={outline.words.note} />
        ))}
      </figcaption>
      {scene !== undefined && <Legend scene={scene} isInFlow />}
      {scene !== undefined && (
        <PictureDownloads
          id={id}
          csv={plainTablePath(id)}
          table={<PlainTable table={chapter.mapTable} labelledBy={`${chapter.id}-point`} />}
          words={outline.words}
          base={base}
        />
      )}
    </figure>
  );
}
