import type { DigestStep as Step } from '../../edition/makeDigest.ts';
import { fill } from '../../i18n/fill.ts';
import type { EmbedWords } from '../../story/types.ts';
import { useEdition } from '../edition.tsx';
import { MapShapesAgain } from '../map/MapShapes.tsx';
import { MapStage } from '../map/MapStage.tsx';
import { RouteKey } from '../map/RouteKey.tsx';
import { DigestSources } from './DigestSources.tsx';
import styles from './DigestStep.module.css';
import { DigestText } from './DigestText.tsx';

type Props = {
  step: Step;
  /** Counted from 1. */
  place: number;
  total: number;
  /** The frame's own words. */
  say: EmbedWords;
};

/** One step with its own still of the map: what every layout shows, one at a time or all in a row. */
export function DigestStep({ step, place, total, say }: Props) {
  const { id, title, scene: key, lines, evidence, card, href } = step;
  const { map, countries, words } = useEdition().outline;
  const scene = map.scenes[key];
  const titleId = `digest-${id}`;
  return (
    <section
      className={styles.step}
      data-step={id}
      data-current={place === 1 ? '' : undefined}
      aria-labelledby={titleId}
    >
      {scene !== undefined && (
        <div className={styles.picture} data-picture="">
          <MapStage
            scene={scene}
            map={map}
            name={fill(words.mapName, { title })}
            overlay={<RouteKey scene={scene} />}
          >
            <MapShapesAgain scene={scene} map={map} countries={countries} isChoosable />
          </MapStage>
        </div>
      )}
      <div className={styles.words} data-words="">
        <p className={styles.place}>{fill(say.progress, { n: place, total })}</p>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        <p className={styles.text}>
          <DigestText lines={lines} />
        </p>
        {card !== undefined && (
          <p className={styles.more}>
            <a href={href} data-open={card} rel="noopener">
              {say.more}
            </a>
          </p>
        )}
        <DigestSources evidence={evidence} hasMap={scene !== undefined} />
      </div>
    </section>
  );
}
