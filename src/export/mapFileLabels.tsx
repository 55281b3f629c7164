import type { LabelKind } from '../map/labels/label.ts';
import { leaderReach } from '../map/labels/leaders.ts';
import { labelPx, type MapSize } from '../map/mapSizes.ts';
import type { MapView, SceneView } from '../viewModel/map.ts';
import { colour } from './palette.ts';
import { type Face, useRenderContext, Words } from './SvgText.tsx';

type Props = {
  scene: SceneView;
  map: MapView;
  /** The size of map the names were laid out for. */
  size: MapSize;
  /** Map units at the left and top of the window. */
  left: number;
  top: number;
  /** Pixels of the layout for each map unit. */
  scale: number;
};

/** A line shorter than this says nothing. */
const leastLeader = 8;

const looks: Record<LabelKind, { face: Omit<Face, 'size'>; ink: string }> = {
  country: { face: { family: 'sans', weight: 600, spacing: 0.07 }, ink: 'map-ink' },
  venue: { face: { family: 'sans', weight: 600 }, ink: 'map-ink' },
  place: { face: { family: 'sans', weight: 400 }, ink: 'map-ink' },
  neighbour: { face: { family: 'sans', weight: 400, spacing: 0.06 }, ink: 'map-ink-quiet' },
  water: { face: { family: 'serif', weight: 400, italic: true }, ink: 'map-ink-water' },
};

/** Marks, leader lines and names over a map, where the page's own rule puts them. */
export function MapFileLabels({ scene, map, size, left, top, scale }: Props) {
  const { letters } = useRenderContext();
  const names = scene.names.flatMap((name) => {
    const label = map.labels.find(({ id }) => id === name.id);
    const offset = name.at[size];
    const x = round((name.x - left) * scale);
    const y = round((name.y - top) * scale);
    return label === undefined || offset === undefined ? [] : [{ ...label, x, y, offset }];
  });
  return (
    <>
      {names.map(({ id, kind, text, x, y, offset: { dx = 0, dy = 0, reach: led } }) => {
        const face = { ...looks[kind].face, size: labelPx[size][kind] };
        const width = Math.max(...linesOf(kind, text).map((line) => letters.measure(line, face)));
        const box = { width: width + 6, height: face.size * 1.25 * text.split('\n').length };
        const reach = led === undefined ? 0 : leaderReach([dx, dy], box);
        return reach * Math.hypot(dx, dy) < leastLeader ? null : (
          <path
            key={id}
            d={`M${x},${y}L${round(x + dx * reach)},${round(y + dy * reach)}`}
            stroke={colour('map-ink')}
          />
        );
      })}
      {names.map(({ id, kind, x, y }) => (
        <Mark key={id} kind={kind} x={x} y={y} />
      ))}
      {names.map(({ id, kind, text, x, y, offset: { dx = 0, dy = 0 } }) => {
        const figure = scene.figures[id];
        const { face: look, ink } = looks[kind];
        const face = { ...look, size: labelPx[size][kind] };
        const lines = [...linesOf(kind, text), ...(figure === undefined ? [] : [figure])];
        const lineHeight = face.size * 1.25;
        const first = y + dy - (lines.length * lineHeight) / 2 + (lineHeight + face.size * 0.7) / 2;
        return lines.map((line, at) => (
          <Words
            key={`${id}-${at}`}
            text={line}
            x={x + dx}
            y={round(first + at * lineHeight)}
            face={at === lines.length - 1 && figure !== undefined ? { ...face, spacing: 0 } : face}
            fill={colour(ink)}
            anchor="middle"
            halo={colour('map-land')}
          />
        ));
      })}
    </>
  );
}

/** The mark of a place, and a more distinct one of the venue. */
function Mark({ kind, x, y }: { kind: LabelKind; x: number; y: number }) {
  if (kind === 'place')
    return <circle cx={x} cy={y} r={3.5} fill={colour('paper')} stroke={colour('map-ink')} strokeWidth={2} />;
  if (kind !== 'venue') return null;
  return (
    <path
      d={`M${x},${y - 8}l8,8l-8,8l-8,-8z`}
      fill={colour('accent')}
      stroke={colour('paper')}
      strokeWidth={1.5}
    />
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The lines of a name as they are drawn: participants in capitals. */
function linesOf(kind: LabelKind, text: string): string[] {
  return text.split('\n').map((line) => (kind === 'country' ? line.toUpperCase() : line));
}
