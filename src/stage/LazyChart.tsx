import { type ComponentType, useEffect, useState } from 'react';
import { importWithRetry } from '../ui/importWithRetry.ts';
import { useStory } from '../ui/StoryProvider.tsx';
import type { ChartViews } from '../viewModel/charts.ts';
import type { ChartPictureView } from '../viewModel/pictures.ts';

type ChartProps = { picture: ChartPictureView; views: ChartViews; size: 'small' | 'large' };

/** The module that draws each chart, fetched when a step that shows one comes near. */
let module: Promise<{ Chart: ComponentType<ChartProps>; views: ChartViews }> | undefined;

type Props = { picture: ChartPictureView; size: 'small' | 'large' };

/** A chart on the stage; until its code and data have arrived, the stage stays empty, and its point is in the text. */
export function LazyChart({ picture, size }: Props) {
  const { parts } = useStory();
  const [loaded, setLoaded] = useState<{ Chart: ComponentType<ChartProps>; views: ChartViews }>();
  useEffect(() => {
    loadCharts(parts).then(setLoaded, () => undefined);
  }, [parts]);
  return loaded && <loaded.Chart picture={picture} views={loaded.views} size={size} />;
}

/** Fetches the code and data of all charts once; after a failure the next call tries again. */
function loadCharts(parts: ReturnType<typeof useStory>['parts']) {
  module ??= Promise.all([importWithRetry(() => import('./Chart.tsx')), parts?.charts()])
    .then(([{ Chart }, views]) => {
      if (views === undefined) throw new Error('The page has no charts.');
      return { Chart, views: views.default };
    })
    .catch((error: unknown) => {
      module = undefined;
      throw error;
    });
  return module;
}
