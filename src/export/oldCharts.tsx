import { leaderPath } from '../charts/layoutTimeline.ts';
import { markPath } from '../charts/markPath.ts';
import type { BarView, MatrixView, TimelineView, TradeBarsView } from '../viewModel/chapters.ts';
import { plainLine } from '../viewModel/lines.ts';
import { marksOf } from '../viewModel/oldCharts.ts';
import type { Whole } from '../viewModel/types.ts';
import { type Body, innerWidth, measureIn } from './Picture.tsx';
import { colour } from './palette.ts';
import { type FontMetrics, faces, Paragraph, Words, wrapWords } from './SvgText.tsx';

const nameWidth = 170;
const barHeight = 20;
const barStep = 25;
const hatchId = 'second-count';

/** Trade by country in two counts: filled bars for the first, hatched ones for the second, a gap where nothing was found. */
export function renderBars(
  { counts, totals, groups }: TradeBarsView,
  { words, marks }: { words: { nothingFound: string }; marks: { colon: string } },
  letters: FontMetrics,
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

/** A mark around the origin in a box of 1 by 1, filled, or drawn as a line of a fifth of its side. */
export type VoiceMark = { d: string; isOutline: boolean };

const circle = 'M-.5,0A.5,.5,0,1,1,.5,0A.5,.5,0,1,1,-.5,0Z';
const square = 'M-.5,-.5H.5V.5H-.5Z';
const diamond = 'M0,-.5L.5,0L0,.5L-.5,0Z';

/** The same shapes as mark voices in the prose, by the id of the voice. */
const marks: Record<string, VoiceMark> = {
  reported: { d: circle, isOutline: false },
  addressed: { d: 'M0,-.5L.5,.5H-.5Z', isOutline: false },
  all: { d: diamond, isOutline: false },
  participants: { d: circle, isOutline: true },
  country: { d: 'M-.5,-.5H.5L0,.5Z', isOutline: false },
  data: { d: 'M-.5,-.5V.5H.5V-.5', isOutline: true },
  explainer: { d: square, isOutline: true },
  analyst: { d: diamond, isOutline: true },
  rights: { d: 'M-.15,-.5H.15V-.15H.5V.15H.15V.5H-.15V.15H-.5V-.15H-.15Z', isOutline: false },
};

/** The mark of a voice; one that has no shape of its own is a full square, as in the prose. */
export function voiceMark(shape: string): VoiceMark {
  return marks[shape] ?? { d: square, isOutline: false };
}

type Props = { shape: string; x: number; y: number; size: number; ink: string };

/** A voice's mark with its middle at a point. */
export function VoiceMarkAt({ shape, x, y, size, ink }: Props) {
  const { d, isOutline } = voiceMark(shape);
  const scale = isOutline ? size * 0.84 : size;
  return (
    <path
      d={d}
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill={isOutline ? 'none' : ink}
      stroke={isOutline ? ink : undefined}
      strokeWidth={isOutline ? 0.2 : undefined}
    />
  );
}

const headWidth = 236;
const markSize = 14;
const markStep = 21;
const lineHeight = 20;
const rowPadding = 9;

/** Who said what, by topic: a row for each topic, a column for each voice, a mark for each statement. */
export function renderMatrix(
  { voices, rows }: MatrixView,
  sentences: Whole['sentences'],
  key: string,
  letters: FontMetrics,
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

/** Pixels of the picture for each rem of the layout. */
const remPx = 17;
/** Enough for a date and a short label; the wider a list is, the further the eye has to go. */
const width = 600;
const axisX = 70;
const labelsX = 128;
const laneStep = 11;
const markArea = 100;
const kindStep = 30;

/** A time axis true to scale, a mark and a label for each event, up to the day the story is as of. */
export function renderTimeline(
  { kinds, drawn, layout, years }: TimelineView,
  asOf: string,
  letters: FontMetrics,
): Body {
  const places = placeKinds(kinds, letters);
  const keyHeight = (places.at(-1)?.y ?? 0) + kindStep + 6;
  const dateWidth = Math.max(0, ...drawn.map(({ date }) => letters.measure(date, faces.label))) + 16;
  const at = (rem: number) => Math.round((keyHeight + rem * remPx) * 10) / 10;
  const node = (
    <>
      {kinds.map((name, kind) => {
        const { x = 0, y = 0 } = places[kind] ?? {};
        return (
          <g key={name} transform={`translate(${x} ${y})`}>
            <path transform="translate(8 12)" d={markPath(kind, markArea)} fill={colour('chart-ink')} />
            <Words text={name} x={24} y={17} face={faces.label} fill={colour('ink')} />
          </g>
        );
      })}
      <path d={`M${axisX},${at(0)}V${at(layout.end)}`} stroke={colour('hairline-strong')} />
      {layout.ticks.map(({ iso, at: tick }, index) => (
        <g key={iso}>
          <path d={`M${axisX - 8},${at(tick)}H${axisX}`} stroke={colour('hairline-strong')} />
          <Words
            text={years[index] ?? ''}
            x={axisX - 14}
            y={at(tick) + 5}
            face={faces.label}
            fill={colour('ink-soft')}
            anchor="end"
          />
        </g>
      ))}
      <path d={`M${axisX - 8},${at(layout.end)}H${axisX + 8}`} stroke={colour('hairline-strong')} />
      <Words text={asOf} x={labelsX} y={at(layout.end) + 5} face={faces.label} fill={colour('ink-soft')} />
      {layout.marks.map(({ at: mark, lane, label }, index) => (
        <path
          key={index}
          d={leaderPath(at(mark), at(label), [axisX + lane * laneStep, labelsX - 6])}
          fill="none"
          stroke={colour('ink-quiet')}
        />
      ))}
      {layout.marks.map(({ at: mark, lane, label }, index) => {
        const { kind = 0, isMeeting = false, date = '', label: text = '' } = drawn[index] ?? {};
        const ink = isMeeting ? colour('accent') : colour('ink');
        const face = isMeeting ? faces.strong : faces.label;
        return (
          <g key={index}>
            <path
              transform={`translate(${axisX + lane * laneStep} ${at(mark)})`}
              d={markPath(kind, markArea)}
              fill={isMeeting ? ink : colour('chart-ink')}
              stroke={colour('paper')}
              strokeWidth={1.5}
            />
            <Words text={date} x={labelsX} y={at(label) + 5} face={face} fill={ink} />
            <Words text={text} x={labelsX + dateWidth} y={at(label) + 5} face={face} fill={ink} />
          </g>
        );
      })}
    </>
  );
  return { height: at(layout.height), width, node };
}

/** Where each kind's mark and name stand in rows that fit the picture. */
function placeKinds(kinds: readonly string[], letters: FontMetrics): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return kinds.map((name) => {
    const wide = 24 + letters.measure(name, faces.label) + 30;
    if (x > 0 && x + wide > width) [x, y] = [0, y + kindStep];
    const place = { x, y };
    x += wide;
    return place;
  });
}
