import type { ReactNode } from 'react';
import { Legend } from '../map/Legend.tsx';
import { type MapData, MapPicture } from '../map/MapPicture.tsx';
import type { PictureView } from '../viewModel/pictures.ts';
import type { ChartSlot } from './Stage.tsx';
import styles from './StaticPicture.module.css';

type Props = {
  /** The step's id: the caption is `<id>-point`. */
  id: string;
  picture: PictureView;
  data: MapData;
  /** What it is about, in words. */
  title: string;
  /** The sentence that says its point. */
  point: ReactNode;
  /** Of the point, where it is not translated. */
  lang?: string | undefined;
  /** Who published what is drawn, and the boundary note under a map. */
  source?: ReactNode;
  /** Its table and files. */
  downloads?: ReactNode;
  chart?: ChartSlot;
  /** `without-scripts`: on paper and where no scripts run, as the stage shows it otherwise. */
  shown?: 'always' | 'without-scripts';
  /** Whether a country may be chosen on it. */
  isChoosable?: boolean;
  /** The ground's relief, where scripts bring it. */
  relief?: ReactNode;
};

/** A step's picture in the flow of the text, with the point it makes: the same drawing as on the stage, and needs no script. */
export function StaticPicture({
  id,
  picture,
  data,
  title,
  point,
  lang,
  source,
  downloads,
  chart,
  shown = 'without-scripts',
  isChoosable = false,
  relief,
}: Props) {
  const pointId = `${id}-caption`;
  return (
    <figure className={styles.figure} data-shown={shown} data-picture={id}>
      <div className={styles.picture} data-kind={picture.kind}>
        {picture.kind === 'map' ? (
          <MapPicture
            picture={picture}
            data={data}
            title={title}
            describedBy={pointId}
            isChoosable={isChoosable}
            relief={relief}
          />
        ) : (
          chart?.(picture, 'large')
        )}
      </div>
      <figcaption className={styles.point} id={pointId} lang={lang}>
        {point}
      </figcaption>
      {picture.kind === 'map' && <Legend entries={picture.key} isInFlow />}
      {source !== undefined && (
        <p className={styles.source} data-behind="">
          {source}
        </p>
      )}
      {downloads}
    </figure>
  );
}
