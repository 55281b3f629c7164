import type { ReactNode } from 'react';
import { leaderPath } from '../../charts/layoutTimeline.ts';
import { markPath } from '../../charts/markPath.ts';
import { fill } from '../../i18n/messages.ts';
import { PlainTable } from '../../ui/Table.tsx';
import type { TimelineView } from '../../viewModel/chapters.ts';
import { plainTablePath } from '../../viewModel/downloads.ts';
import type { NotedLine } from '../../viewModel/lines.ts';
import type { Outline } from '../../viewModel/types.ts';
import blocks from '../details/BlockBody.module.css';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './Timeline.module.css';

type Props = {
  timeline: TimelineView;
  words: Outline['words'];
  /** Starts and ends with a slash. */
  base: string;
  /** Id of the chapter it stands in. */
  chapter: string;
  noted: (line: NotedLine) => ReactNode;
};

/** Where the axis stands, and where labels begin, in rem from the edge. */
const axisAt = 2.5;
const labelsAt = 4.25;
/** From one lane of marks to the next. */
const laneStep = 0.55;
/** Of a mark, in square rem: a circle of 8.5 pixels across, and all shapes weigh the same. */
const markArea = 0.22;

/** A time axis true to scale: marks on it, a label beside each that leads to its sentence, and the sentences as a list below. */
export function Timeline({ timeline, words, base, chapter, noted }: Props) {
  const { kinds, items, drawn, layout, years, end, publisherCount, table } = timeline;
  const id = `${chapter}-timeline`;
  return (
    <>
      <ChartFigure
        id={id}
        point={noted(timeline.point)}
        sources={fill(words.sourcesAtEach, { n: publisherCount })}
        words={words}
        table={<PlainTable table={table} labelledBy={id} />}
        csv={plainTablePath(id)}
        base={base}
      >
        <ul className={styles.kinds}>
          {kinds.map((name, index) => (
            <li key={name}>
              <svg viewBox="-0.5 -0.5 1 1" aria-hidden="true">
                <path d={markPath(index, markArea)} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
        <div className={styles.axis} style={{ blockSize: `${layout.height}rem` }}>
          <svg viewBox={`0 0 ${labelsAt} ${layout.height}`} aria-hidden="true">
            <path className={styles.line} d={`M${axisAt},0V${layout.end}`} />
            {layout.ticks.map(({ iso, at }) => (
              <path key={iso} className={styles.tick} d={`M${axisAt - 0.5},${at}H${axisAt}`} />
            ))}
            <path className={styles.tick} d={`M${axisAt - 0.5},${layout.end}H${axisAt + 0.5}`} />
            {layout.marks.map(({ at, lane, label }, index) => (
              <path
                key={index}
                className={styles.leader}
                d={leaderPath(at, label, [axisAt + lane * laneStep, labelsAt - 0.25])}
              />
            ))}
            {layout.marks.map(({ at, lane }, index) => (
              <path
                key={index}
                className={styles.mark}
                data-meeting={drawn[index]?.isMeeting || undefined}
                transform={`translate(${axisAt + lane * laneStep} ${at})`}
                d={markPath(drawn[index]?.kind ?? 0, markArea)}
              />
            ))}
          </svg>
          <ul className={styles.years} aria-hidden="true">
            {years.map((year, index) => (
              <li key={year} style={{ insetBlockStart: `${layout.ticks[index]?.at}rem` }}>
                {year}
              </li>
            ))}
          </ul>
          <ol className={styles.labels}>
            {drawn.map(({ line, date, iso, label, isMeeting, place }, index) => (
              <li
                key={index}
                style={{ insetBlockStart: `${layout.marks[index]?.label}rem` }}
                data-meeting={isMeeting || undefined}
              >
                <a href={`#s-${chapter}-${items[line]?.line.note}`} data-place={place}>
                  <time dateTime={iso}>{date}</time> <span>{label}</span>
                </a>
              </li>
            ))}
          </ol>
          <p className={styles.end} style={{ insetBlockStart: `${layout.end}rem` }}>
            {fill(words.asOf, { date: end })}
          </p>
        </div>
      </ChartFigure>
      <ol className={blocks.dated}>
        {items.map(({ date, iso, line }, at) => (
          <li key={at}>
            <time dateTime={iso}>{date}</time>
            <span>{noted(line)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
