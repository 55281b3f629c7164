import styles from './Catalogue.module.css';
import { controlSpecimens } from './controlSpecimens.tsx';
import { embedSpecimens } from './embedSpecimens.tsx';
import { evidenceSpecimens } from './evidenceSpecimens.tsx';
import { mapSpecimens } from './mapSpecimens.tsx';
import type { Material } from './material.ts';
import { pictureSpecimens } from './pictureSpecimens.tsx';
import { storySpecimens } from './storySpecimens.tsx';
import { toolSpecimens } from './toolSpecimens.tsx';

/** Every component in its states, drawn from the story under hand. In development only, at `/catalogue`. */
export function Catalogue({ material }: { material: Material }) {
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
