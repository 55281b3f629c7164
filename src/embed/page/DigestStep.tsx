import { fill } from '../../i18n/messages.ts';
import { Legend } from '../../map/Legend.tsx';
import { MapFrame } from '../../map/MapFrame.tsx';
import { StaticMapShapes } from '../../map/MapShapes.tsx';
import type { EmbedWords } from '../../model/types.ts';
import styles from '../../ui/NotedText.module.css';
import { Spans } from '../../ui/Spans.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import { shapeOf } from '../../viewModel/context.ts';
import type { DigestLine, DigestStep as Step } from '../../viewModel/digest.ts';
import { DigestSources } from './DigestFoot.tsx';
import digestStepStyles from './DigestStep.module.css';

/** Sentences, each with the facts it rests on and a mark of whose word it is, which leads to where the whole story tells it. */
export function DigestText({ lines }: { lines: DigestLine[] }) {
  const { marks, words } = useStory().outline;
  return lines.map(({ spans, claims, voices, told }, at) => (
    <span key={at}>
      <span data-claims={claims.join(' ') || undefined} data-voice={voices.map(({ id }) => id).join(' ')}>
        <Spans spans={spans} />
      </span>
      {voices.length > 0 && (
        <a className={styles.note} href={told} rel="noopener" data-source={claims[0]}>
          {voices.map(({ id, words }) => (
            <span key={id} className={styles.voice} data-shape={shapeOf(id)}>
              <span className={styles.words}>{words} </span>
            </span>
          ))}
          <span className={styles.name}>{words.sources}</span>
        </a>
      )}
      {marks.stop}
    </span>
  ));
}

type Props = {
  step: Step;
  /** Counted from 1. */
  place: number;
  total: number;
  /** The frame's own words. */
  serializeOwn: EmbedWords;
};

/** One step with its own still of the map: what every layout shows, one at a time or all in a row. */
export function DigestStep({ step, place, total, serializeOwn }: Props) {
  const { id, title, scene: key, lines, evidence, card, href } = step;
  const { map, countries, words } = useStory().outline;
  const scene = map.scenes[key];
  const titleId = `digest-${id}`;
  return (
    <section
      className={digestStepStyles.step}
      data-step={id}
      data-current={place === 1 ? '' : undefined}
      aria-labelledby={titleId}
    >
      {scene !== undefined && (
        <div className={digestStepStyles.picture} data-picture="">
          <MapFrame
            scene={scene}
            map={map}
            name={fill(words.mapName, { title })}
            overlay={<Legend scene={scene} />}
          >
            <StaticMapShapes scene={scene} map={map} countries={countries} isChoosable />
          </MapFrame>
        </div>
      )}
      <div className={digestStepStyles.words} data-words="">
        <p className={digestStepStyles.place}>{fill(serializeOwn.progress, { n: place, total })}</p>
        <h2 className={digestStepStyles.title} id={titleId}>
          {title}
        </h2>
        <p className={digestStepStyles.text}>
          <DigestText lines={lines} />
        </p>
        {card !== undefined && (
          <p className={digestStepStyles.more}>
            <a href={href} data-open={card} rel="noopener">
              {serializeOwn.more}
            </a>
          </p>
        )}
        <DigestSources evidence={evidence} hasMap={scene !== undefined} />
      </div>
    </section>
  );
}
