import type { Fixtures } from './fixtures.ts';
import styles from './Gallery.module.css';
import {
  controlSpecimens,
  embedSpecimens,
  evidenceSpecimens,
  mapSpecimens,
  pictureSpecimens,
  storySpecimens,
  toolSpecimens,
} from './stories.tsx';

/** Every component in its states, drawn from the story under hand. In development only, at `/catalogue`. */
export function Gallery({ material }: { material: Fixtures }) {
  const groups = {
    Controls: controlSpecimens(material),
    Map: mapSpecimens(material),
    Evidence: evidenceSpecimens(material),
    Pictures: pictureSpecimens(material),
    Story: storySpecimens(material),
    Embed: embedSpecimens(material),
    Tools: toolSpecimens(material),
  };
  return (
    <main className={styles.catalogue}>
      <h1>Catalogue</h1>
      {Object.entries(groups).map(([group, specimens]) => (
        <section key={group} aria-label={group}>
          <h2>{group}</h2>
          {specimens.map(({ name, state, node }) => (
            <article key={`${name} ${state}`} className={styles.specimen}>
              <h3>
                {name} <small>{state}</small>
              </h3>
              <div className={styles.stand}>{node}</div>
            </article>
          ))}
        </section>
      ))}
    </main>
  );
}
