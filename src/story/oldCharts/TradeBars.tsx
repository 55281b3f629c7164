import type { CSSProperties, ReactNode } from 'react';
import { AsPublished } from '../../ui/Spans.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { BarView, TradeBarsView } from '../../viewModel/chapters.ts';
import type { NotedLine } from '../../viewModel/lines.ts';
import type { Outline } from '../../viewModel/types.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './TradeBars.module.css';

type Props = {
  bars: TradeBarsView;
  words: Outline['words'];
  /** Starts and ends with a slash. */
  base: string;
  /** Id of the chapter it stands in. */
  chapter: string;
  noted: (line: NotedLine) => ReactNode;
  table: ReactNode;
};

/** Trade by country in two counts: a filled bar for the first, a hatched one for the second, each with its figure at its end. */
export function TradeBars({ bars, words, base, chapter, noted, table }: Props) {
  const { counts, totals, groups, publishers } = bars;
  const { marks } = useStory().outline;
  const pair = (pairBars: BarView[], isNamed: boolean) => (
    <ul className={styles.pair}>
      {pairBars.map((bar, at) => (
        <Bar key={at} bar={bar} count={counts[at] ?? ''} at={at} isNamed={isNamed} words={words} />
      ))}
    </ul>
  );
  return (
    <ChartFigure
      id={`${chapter}-bars`}
      point={noted(bars.point)}
      sources={
        <>
          {words.sources}
          {marks.colon}
          <AsPublished>{publishers.join(marks.semicolon)}</AsPublished>
        </>
      }
      words={words}
      table={table}
      csv={bars.table.csv}
      base={base}
    >
      <div className={styles.totals}>{pair(totals, true)}</div>
      {groups.map(({ code, name, href, bars: pairBars, note }, at) => (
        <div key={code} className={styles.group}>
          <p className={styles.country}>
            <a href={href} data-country={code}>
              {name}
            </a>
          </p>
          {pair(pairBars, at === 0)}
          {note !== undefined && <p className={styles.note}>{noted(note)}</p>}
        </div>
      ))}
    </ChartFigure>
  );
}

type BarProps = {
  bar: BarView;
  /** Whose count it is. */
  count: string;
  at: number;
  /** Shows whose count it is; where it is not shown, it is still there to be heard. */
  isNamed: boolean;
  words: Outline['words'];
};

function Bar({ bar, count, at, isNamed, words }: BarProps) {
  const { marks } = useStory().outline;
  if (bar === null)
    return (
      <li className={styles.gap}>
        {count}
        {marks.colon}
        <em>{words.nothingFound}</em>
      </li>
    );
  return (
    <li data-count={at} data-claims={bar.claim}>
      <span className={isNamed ? styles.count : styles.heard}>{count} </span>
      <i style={{ '--share': bar.share } as CSSProperties} />
      <b>{bar.text}</b>
    </li>
  );
}
