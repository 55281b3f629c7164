import type { ReactNode } from 'react';
import { fill } from '../../i18n/messages.ts';
import { Legend } from '../../map/Legend.tsx';
import { MapPicture } from '../../map/MapPicture.tsx';
import { Relief } from '../../map/Relief.tsx';
import { Chart } from '../../stage/Chart.tsx';
import notes from '../../ui/SourcedText.module.css';
import { EvidenceList, Spans, VoiceMarks } from '../../ui/SourcedText.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { ChartViews } from '../../viewModel/charts.ts';
import type {
  FrameLine,
  FrameStep as FrameStep_FramePicture,
  FrameWords,
  FrameStep as Step,
} from '../../viewModel/frame.ts';
import styles from './FrameStep.module.css';

/** Sentences, each with the facts it rests on and a mark of whose word it is, which leads to where the full version states it. */
function FrameText({ lines }: { lines: FrameLine[] }) {
  const { marks, words } = useStory().outline;
  return lines.map(({ spans, claims, voices, href, lang }, at) => (
    <span key={at} lang={lang}>
      <span data-claims={claims.join(' ') || undefined} data-voice={voices.map(({ id }) => id).join(' ')}>
        <Spans spans={spans} />
      </span>
      {voices.length > 0 && (
        <a className={notes.note} href={href} rel="noopener" data-source={claims[0]}>
          <VoiceMarks voices={voices} />
          <span className={notes.name}>{words.sourceOfStatement}</span>
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
  /** Whether it is called what the whole frame is called. */
  isOpening: boolean;
  /** Its picture, static. */
  picture: ReactNode;
  /** The frame's own words. */
  words: FrameWords;
};

/** One step with its picture: what every layout shows, one at a time or all in a row. */
export function FrameStep({ step, place, total, isOpening, picture, words }: Props) {
  const { id, label, lang, kicker, proposal, aliases, lines, since, point, evidence, href } = step;
  const story = useStory().outline;
  const titleId = `${id}-title`;
  return (
    <section
      className={styles.step}
      data-step={id}
      data-proposal={proposal}
      data-aliases={aliases.join(' ') || undefined}
      data-current={place === 1 ? '' : undefined}
      aria-labelledby={titleId}
    >
      {picture}
      <div className={styles.words} data-words="">
        {step.picture.kind === 'map' && (
          <div className={styles.key}>
            <Legend entries={step.picture.key} isInFlow />
          </div>
        )}
        <p className={styles.place}>{fill(words.progress, { n: place, total })}</p>
        {kicker !== undefined && <p className={styles.kicker}>{kicker}</p>}
        <h2 className={isOpening ? styles.opening : styles.title} id={titleId} lang={lang}>
          {label}
        </h2>
        <p className={styles.text}>
          <FrameText lines={lines} />
        </p>
        {since !== undefined && (
          <p className={styles.text}>
            <b>{words.since}</b> <FrameText lines={[since]} />
          </p>
        )}
        {/* What the picture says, for those who do not see it. */}
        <p className={styles.point} id={`${id}-point`} lang={point.lang}>
          <Spans spans={point.spans} />
        </p>
        {proposal !== undefined && (
          <p className={styles.more}>
            <a href={href} data-open={`proposal/${proposal}`} rel="noopener">
              {words.more}
            </a>
          </p>
        )}
        <details className={styles.sources}>
          <summary>{story.words.sources}</summary>
          <EvidenceList evidence={evidence} />
          {step.picture.kind === 'map' && <p className={styles.note}>{story.words.boundaryNote}</p>}
        </details>
      </div>
    </section>
  );
}

type FramePictureProps = {
  step: Pick<FrameStep_FramePicture, 'id' | 'label' | 'picture'>;
  charts: ChartViews;
};

/** A step's own picture, static: a map whose countries open their cards, or a chart at the size that fits the frame. */
export function FramePicture({ step: { id, label, picture }, charts }: FramePictureProps) {
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
