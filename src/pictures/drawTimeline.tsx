import { leaderPath } from '../charts/layoutTimeline.ts';
import { markPath } from '../charts/markPath.ts';
import type { TimelineView } from '../edition/chapterViews.ts';
import type { Body } from './body.ts';
import { faces } from './faces.ts';
import type { Letters } from './letters.ts';
import { colour } from './palette.ts';
import { Words } from './Words.tsx';

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
export function drawTimeline(
  { kinds, drawn, layout, years }: TimelineView,
  asOf: string,
  letters: Letters,
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
function placeKinds(kinds: readonly string[], letters: Letters): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return kinds.map((name) => {
    const wide = 24 + letters.measure(name, faces.label) + 30;
    if (x > 0 && x + wide > width) [x, y] = [0, y + kindStep];
    const place = { x, y };
    x += wide;
    return place;
  });
}
