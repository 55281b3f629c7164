import type { MatrixView } from '../edition/chapterViews.ts';
import { marksOf } from '../edition/makeMatrix.ts';
import type { Whole } from '../edition/types.ts';
import { type Body, measureIn } from './body.ts';
import { faces } from './faces.ts';
import type { Letters } from './letters.ts';
import { Paragraph } from './Paragraph.tsx';
import { innerWidth } from './Picture.tsx';
import { colour } from './palette.ts';
import { VoiceMarkAt } from './VoiceMarkAt.tsx';
import { wrapWords } from './wrapWords.ts';

const headWidth = 236;
const markSize = 14;
const markStep = 21;
const lineHeight = 20;
const rowPadding = 9;

/** Who said what, by topic: a row for each topic, a column for each voice, a mark for each statement. */
export function drawMatrix(
  { voices, rows }: MatrixView,
  sentences: Whole['sentences'],
  key: string,
  letters: Letters,
): Body {
  const step = (innerWidth - headWidth) / Math.max(1, voices.length);
  const perLine = Math.max(1, Math.floor((step - 14) / markStep));
  const columns = voices.map(({ name, shape }, at) => ({
    shape,
    x: headWidth + at * step,
    lines: wrapWords(name, step - 12, measureIn(letters, faces.small)),
  }));
  const headLines = Math.max(1, ...columns.map(({ lines }) => lines.length));
  const headHeight = 24 + headLines * 18;
  let top = headHeight;
  const drawn = rows.map(({ head, cells }) => {
    const lines = wrapWords(head, headWidth - 16, measureIn(letters, faces.strong));
    const counts = cells.map((claims) => marksOf(claims, sentences).length);
    const most = Math.max(1, ...counts.map((count) => Math.ceil(count / perLine)));
    const height = Math.max(lines.length * lineHeight, most * markStep) + 2 * rowPadding;
    const row = { head, lines, counts, top, height };
    top += height;
    return row;
  });
  const keyLines = wrapWords(key, innerWidth, measureIn(letters, faces.small));
  const node = (
    <>
      {columns.map(({ lines, x, shape }) => (
        <g key={x}>
          <Paragraph
            lines={lines}
            x={x}
            y={(headLines - lines.length) * 18}
            face={faces.small}
            lineHeight={18}
            fill={colour('ink')}
          />
          <VoiceMarkAt shape={shape} x={x + 7} y={headHeight - 15} size={markSize} ink={colour('ink-soft')} />
        </g>
      ))}
      {drawn.map(({ head, lines, counts, top: y }) => (
        <g key={head}>
          <path d={`M0,${y}H${innerWidth}`} stroke={colour('hairline-strong')} />
          <Paragraph
            lines={lines}
            x={0}
            y={y + rowPadding}
            face={faces.strong}
            lineHeight={lineHeight}
            fill={colour('ink')}
          />
          {counts.map((count, at) => {
            const { x = 0, shape = '' } = columns[at] ?? {};
            return count === 0 ? (
              <path
                key={at}
                d={`M${x + 2},${y + rowPadding + lineHeight / 2}h10`}
                stroke={colour('ink-quiet')}
              />
            ) : (
              Array.from({ length: count }, (_, mark) => (
                <VoiceMarkAt
                  key={`${at}-${mark}`}
                  shape={shape}
                  x={x + 7 + (mark % perLine) * markStep}
                  y={y + rowPadding + lineHeight / 2 + Math.floor(mark / perLine) * markStep}
                  size={markSize}
                  ink={colour('chart-ink')}
                />
              ))
            );
          })}
        </g>
      ))}
      <path d={`M0,${top}H${innerWidth}`} stroke={colour('hairline-strong')} />
      <Paragraph
        lines={keyLines}
        x={0}
        y={top + 10}
        face={faces.small}
        lineHeight={19}
        fill={colour('ink')}
      />
    </>
  );
  return { height: top + 10 + keyLines.length * 19, node };
}
