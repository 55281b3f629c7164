import type { SceneView } from '../../edition/types.ts';
import type { BrowserKey } from '../../story/interfaceKeys.ts';
import { useEdition } from '../edition.tsx';
import shapes from './MapShapes.module.css';
import styles from './RouteKey.module.css';

const statusWords: Record<string, BrowserKey> = {
  operating: 'routeOperating',
  planned: 'routePlanned',
  construction: 'routeConstruction',
};

/** Names the routes of a scene beside a piece of their own line. */
export function RouteKey({ scene }: { scene: SceneView }) {
  const { outline } = useEdition();
  const routes = outline.map.routes.filter(({ id }) => scene.routes.includes(id));
  if (routes.length === 0) return null;
  return (
    <ul className={styles.key} aria-hidden="true">
      {routes.map(({ id, name, status }) => (
        <li key={id}>
          <svg viewBox="0 0 34 6" className={styles.sample}>
            <g className={shapes.route} data-status={status} data-shown>
              <path d="M0 3H34" />
            </g>
          </svg>
          {name}
          {statusWords[status] !== undefined && `, ${outline.words[statusWords[status]]}`}
        </li>
      ))}
      <li className={styles.remark}>{outline.words.schematic}</li>
    </ul>
  );
}
