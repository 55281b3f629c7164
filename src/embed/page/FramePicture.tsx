import { MapPicture } from '../../map/MapPicture.tsx';
import { Relief } from '../../map/Relief.tsx';
import { Chart } from '../../stage/Chart.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { ChartViews } from '../../viewModel/charts.ts';
import type { FrameStep } from '../../viewModel/frame.ts';
import styles from './FramePicture.module.css';

type Props = { step: Pick<FrameStep, 'id' | 'label' | 'picture'>; charts: ChartViews };

/** A step's own picture, static: a map whose countries open their cards, or a chart at the size that fits the frame. */
export function FramePicture({ step: { id, label, picture }, charts }: Props) {
  const { outline } = useStory();
  return (
    <div className={styles.picture} data-picture="" data-kind={picture.kind}>
      {picture.kind === 'map' ? (
        <MapPicture
          picture={picture}
          data={outline}
          title={label}
          describedBy={`${id}-point`}
          isChoosable
          relief={<Relief strength={picture.relief} />}
        />
      ) : (
        (['small', 'large'] as const).map((size) => (
          <div key={size} className={styles[size]}>
            <Chart picture={picture} views={charts} size={size} />
          </div>
        ))
      )}
    </div>
  );
}
