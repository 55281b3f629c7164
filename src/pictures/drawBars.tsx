import type { BarView, TradeBarsView } from '../edition/chapterViews.ts';
import { plainLine } from '../edition/makeLine.ts';
import { type Body, measureIn } from './body.ts';
import { faces } from './faces.ts';
import type { Letters } from './letters.ts';
import { Paragraph } from './Paragraph.tsx';
import { innerWidth } from './Picture.tsx';
import { colour } from './palette.ts';
import { Words } from './Words.tsx';
import { wrapWords } from './wrapWords.ts';

const nameWidth = 170;
const barHeight = 20;
const barStep = 25;
const hatchId = 'second-count';

/** Trade by country in two counts: filled bars for the first, hatched ones for the second, a gap where nothing was found. */
export function drawBars(
  { counts, totals, groups }: TradeBarsView,
  { words, marks }: { words: { nothingFound: string }; marks: { colon: string } },
  letters: Letters,
): Body {
  const figureWidth = Math.max(
    0,
    ...groups.flatMap(({ bars }) => bars.map((bar) => letters.measure(bar?.text ?? '', faces.strong))),
  );
  const longest = innerWidth - nameWidth - figureWidth - 14;
  const half = innerWidth / 2;
  const totalLines = counts.map((count) => wrapWords(count, half - 50, measureIn(letters, faces.label)));
  const totalsHeight = 20 * Math.max(1, ...totalLines.map(({ length }) => length)) + 46;
  let top = totalsHeight + 18;
  const drawn = groups.map(({ code, name, bars, note }) => {
    const noteLines =
      note === undefined
        ? []
        : wrapWords(plainLine(note), innerWidth - nameWidth - 8, measureIn(letters, faces.small));
    const group = { code, name, bars, noteLines, y: top };
    top += bars.length * barStep + noteLines.length * 19 + 18;
    return group;
  });
  const node = (
    <>
      <defs>
        <pattern
          id={hatchId}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={colour('paper')} />
          <rect width="2" height="6" fill={colour('chart-ink')} />
        </pattern>
      </defs>
      {totals.map((total, at) => (
        <g key={at} transform={`translate(${at * half} 0)`}>
          <Swatch at={at} x={0} y={2} width={26} />
          <Paragraph
            lines={totalLines[at] ?? []}
            x={36}
            y={0}
            face={faces.label}
            lineHeight={20}
            fill={colour('ink')}
          />
          <Words
            text={total?.text ?? words.nothingFound}
            x={0}
            y={totalsHeight - 16}
            face={faces.figure}
            fill={colour('ink')}
          />
        </g>
      ))}
      <path d={`M0,${totalsHeight}H${innerWidth}`} stroke={colour('hairline-strong')} />
      {drawn.map(({ code, name, bars, noteLines, y }) => (
        <g key={code} transform={`translate(0 ${y})`}>
          <Words text={name} x={0} y={16} face={faces.strong} fill={colour('ink')} />
          {bars.map((bar, at) => (
            <BarAt
              key={at}
              bar={bar}
              at={at}
              nothing={(counts[at] ?? '') + marks.colon + words.nothingFound}
              longest={longest}
            />
          ))}
          <Paragraph
            lines={noteLines}
            x={nameWidth + 8}
            y={bars.length * barStep}
            face={faces.small}
            lineHeight={19}
            fill={colour('ink-soft')}
          />
        </g>
      ))}
      <path
        d={`M${nameWidth - 0.5},${totalsHeight + 14}V${top - 14}`}
        stroke={colour('ink-soft')}
        fill="none"
      />
    </>
  );
  return { height: top - 10, node };
}

function BarAt({
  bar,
  at,
  nothing,
  longest,
}: {
  bar: BarView;
  at: number;
  nothing: string;
  longest: number;
}) {
  const y = at * barStep;
  if (bar === null)
    return <Words text={nothing} x={nameWidth + 8} y={y + 15} face={faces.small} fill={colour('ink-soft')} />;
  const width = Math.max(2, Math.round(bar.share * longest));
  return (
    <>
      <Swatch at={at} x={nameWidth} y={y} width={width} />
      <Words text={bar.text} x={nameWidth + width + 8} y={y + 15} face={faces.strong} fill={colour('ink')} />
    </>
  );
}

/** A piece of a count's own fill. */
function Swatch({ at, x, y, width }: { at: number; x: number; y: number; width: number }) {
  return (
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={width - 1}
      height={barHeight - 3}
      fill={at === 0 ? colour('chart-ink') : `url(#${hatchId})`}
      stroke={colour('chart-ink')}
    />
  );
}
