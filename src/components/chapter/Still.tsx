import type { ChapterView } from '../../edition/chapterViews.ts';
import { plainTablePath } from '../../edition/makeDownloads.ts';
import type { Outline } from '../../edition/types.ts';
import { fill } from '../../i18n/fill.ts';
import { BehindPicture } from '../BehindPicture.tsx';
import { MapShapesAgain } from '../map/MapShapes.tsx';
import { MapStage } from '../map/MapStage.tsx';
import { RouteKey } from '../map/RouteKey.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { NotedText } from './NotedText.tsx';
import styles from './Still.module.css';

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
export function Still({ chapter, outline, base }: Props) {
  const scene = outline.map.scenes[chapter.id];
  const id = `${chapter.id}-map`;
  if (chapter.picture.length === 0) return null;
  return (
    <figure className={styles.still}>
      {scene !== undefined && (
        <div className={styles.picture}>
          <MapStage
            scene={scene}
            map={outline.map}
            name={fill(outline.words.mapName, { title: chapter.title })}
          >
            <MapShapesAgain scene={scene} map={outline.map} countries={outline.countries} />
          </MapStage>
          <p className={styles.note}>{outline.words.boundaryNote}</p>
        </div>
      )}
      <figcaption className={styles.point} id={`${chapter.id}-point`}>
        <b className={styles.lead}>{outline.words.mapOf}</b>{' '}
        {chapter.picture.map((line, at) => (
          <NotedText key={at} line={line} chapter={chapter.id} noteName={outline.words.note} />
        ))}
      </figcaption>
      {scene !== undefined && <RouteKey scene={scene} isInFlow />}
      {scene !== undefined && (
        <BehindPicture
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
