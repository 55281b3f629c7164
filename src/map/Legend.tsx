import { useStory } from '../ui/StoryProvider.tsx';
import type { SceneView } from '../viewModel/map.ts';
import { nameRoute } from '../viewModel/titles.ts';
import styles from './Legend.module.css';
import shapes from './MapShapes.module.css';

type Props = {
  scene: SceneView;
  /** Among the words below a map rather than on it. */
  isInFlow?: boolean;
};

/** Names the routes of a scene beside a piece of their own line. */
export function Legend({ scene, isInFlow = false }: Props) {
  const { outline } = useStory();
  const routes = outline.map.routes.filter(({ id }) => scene.routes.includes(id));
  if (routes.length === 0) return null;
  return (
    <ul className={isInFlow ? styles.flowing : styles.key} aria-hidden={!isInFlow || undefined}>
      {routes.map((route) => (
        <li key={route.id}>
          <svg viewBox="0 0 34 6" className={styles.sample} aria-hidden="true">
            <g className={shapes.route} data-status={route.status} data-shown>
              <path d="M0 3H34" />
            </g>
          </svg>
          {nameRoute(route, outline)}
        </li>
      ))}
      <li className={styles.remark}>{outline.words.schematic}</li>
    </ul>
  );
}
