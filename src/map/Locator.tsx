import { useStory } from '../ui/StoryProvider.tsx';
import styles from './Locator.module.css';
import { StaticMapShapes } from './MapShapes.tsx';

/** The widest frame of the story as a thumbnail, with the camera's own frame drawn on it. Says nothing the map's name does not. */
export function Locator({ frame }: { frame: string }) {
  const { outline } = useStory();
  const { frames, aspect } = outline.map;
  const widest = Object.values(frames).reduce((a, b) => (b.width > a.width ? b : a));
  const shown = frames[frame];
  const scene = { frame, lit: [], routes: [], figures: {}, names: [] };
  if (shown === undefined || shown === widest) return null;
  return (
    <svg
      className={styles.locator}
      viewBox={`${widest.x} ${widest.y} ${widest.width} ${widest.width / aspect}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <StaticMapShapes scene={scene} map={outline.map} countries={outline.countries} />
      <rect
        className={styles.frame}
        x={shown.x}
        y={shown.y}
        width={shown.width}
        height={shown.width / aspect}
      />
    </svg>
  );
}
