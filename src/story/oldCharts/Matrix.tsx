import type { ReactNode } from 'react';
import { fill } from '../../i18n/messages.ts';
import voice from '../../ui/NotedText.module.css';
import type { MatrixView } from '../../viewModel/chapters.ts';
import { type Mark, marksOf } from '../../viewModel/oldCharts.ts';
import type { Outline, Whole } from '../../viewModel/types.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './Matrix.module.css';

type Props = {
  matrix: MatrixView;
  sentences: Whole['sentences'];
  words: Outline['words'];
  /** Starts and ends with a slash. */
  base: string;
  /** Id of the chapter it stands in. */
  chapter: string;
  /** Its point and its table, drawn. */
  point: ReactNode;
  drawnTable: ReactNode;
};

/**
 * Who said what, by topic: a mark for each statement, in the shape of its voice, which leads to the sentence that tells
 * it. A cell without one says that nothing was found.
 */
export function Matrix({ matrix, sentences, words, base, chapter, point, drawnTable }: Props) {
  const { voices, rows, publisherCount, table } = matrix;
  const id = `${chapter}-matrix`;
  const nameOf = (mark: Mark, topic: string, at: number) =>
    fill(words.markName, { voice: voices[at]?.name ?? '', topic, text: mark.text });
  return (
    <ChartFigure
      id={id}
      point={point}
      sources={fill(words.sourcesAtEach, { n: publisherCount })}
      words={words}
      table={drawnTable}
      csv={table.csv}
      base={base}
    >
      <table className={styles.matrix} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{table.columns[0]}</th>
            {voices.map(({ name, shape }) => (
              <th key={name} scope="col">
                <span className={styles.voice}>{name}</span>
                <span className={voice.voice} data-shape={shape} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((claims, at) => {
                const marks = marksOf(claims, sentences);
                return (
                  <td key={at}>
                    {marks.length === 0 && <i>{words.nothingFound}</i>}
                    {marks.map((mark) => (
                      <a
                        key={mark.href}
                        href={mark.href}
                        aria-label={nameOf(mark, head, at)}
                        title={mark.text}
                      >
                        <span className={voice.voice} data-shape={voices[at]?.shape} />
                      </a>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>{fill(words.dashMeans, { nothing: words.nothingFound.toLowerCase() })}</p>
    </ChartFigure>
  );
}
