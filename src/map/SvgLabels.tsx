import type { MapView } from '../viewModel/map.ts';
import type { MapPictureView } from '../viewModel/pictures.ts';
import { type LabelKind, type LabelLine, type LineRole, labelLines } from './labels/label.ts';
import { findLabels, isQuiet as isNameQuiet, type Name } from './MapLabels.tsx';
import { labelPx, linePx, type MapSize, trackingEms } from './mapSizes.ts';

type Props = {
  /** BCP 47 tag of the names' language, which capitals depend on. */
  tag: string;
  picture: MapPictureView;
  map: MapView;
  /** The size of map the names were laid out for. */
  size: MapSize;
  /** Map units at the left and top of the window. */
  left: number;
  top: number;
  /** Pixels of the layout for each map unit. */
  scale: number;
};

type Look = { family: 'sans' | 'serif'; weight: 400 | 600; ink: string; isItalic?: true; isCapital?: true };

const lineLooks: Record<LineRole, Look> = {
  alone: { family: 'sans', weight: 600, ink: 'map-ink', isCapital: true },
  title: { family: 'sans', weight: 600, ink: 'map-ink', isCapital: true },
  figure: { family: 'sans', weight: 600, ink: 'map-ink' },
  words: { family: 'sans', weight: 600, ink: 'map-ink' },
  person: { family: 'serif', weight: 600, ink: 'map-ink' },
  post: { family: 'sans', weight: 400, ink: 'map-ink' },
};

const kindLooks: Record<Exclude<LabelKind, 'country'>, Look> = {
  venue: { family: 'sans', weight: 600, ink: 'map-ink' },
  place: { family: 'sans', weight: 400, ink: 'map-ink' },
  neighbour: { family: 'sans', weight: 400, ink: 'map-ink-quiet' },
  water: { family: 'serif', weight: 400, ink: 'map-ink-water', isItalic: true },
  river: { family: 'serif', weight: 400, ink: 'map-ink-water', isItalic: true },
  range: { family: 'serif', weight: 400, ink: 'map-ink-ground', isCapital: true },
  desert: { family: 'serif', weight: 400, ink: 'map-ink-ground', isItalic: true },
};

/** The names and marks over a map as text of an SVG file, where the same layout puts them as on the page. */
export function SvgLabels({ tag, picture, map, size, left, top, scale }: Props) {
  const names = findLabels(picture.names, map).flatMap((name) => {
    const offset = name.at[size];
    const at = { x: round((name.x - left) * scale), y: round((name.y - top) * scale) };
    return offset === undefined ? [] : [{ ...name, ...at, offset: { dx: 0, dy: 0, ...offset } }];
  });
  return (
    <g>
      {names.map(({ id, x, y, offset: { dx, dy, reach } }) => {
        if (reach === undefined) return null;
        const share = reach / Math.hypot(dx, dy);
        return (
          <path
            key={id}
            d={`M${x} ${y}L${round(x + dx * share)} ${round(y + dy * share)}`}
            stroke="var(--map-ink)"
          />
        );
      })}
      {names.map(({ id, kind, x, y }) => (
        <Mark key={id} kind={kind} x={x} y={y} />
      ))}
      {names.map((name) => (
        <Label
          key={name.id}
          tag={tag}
          name={name}
          x={name.x + name.offset.dx}
          y={name.y + name.offset.dy}
          size={size}
          words={picture.figures[name.id]}
          isQuiet={isNameQuiet(name, picture)}
        />
      ))}
    </g>
  );
}

type LabelProps = {
  tag: string;
  name: Name;
  x: number;
  y: number;
  size: MapSize;
  words: string | undefined;
  isQuiet: boolean;
};

/** The lines of a name around its centre, each with a halo of the ground's colour. */
function Label({ tag, name: { kind, text, angle }, x, y, size, words, isQuiet }: LabelProps) {
  const lines =
    kind === 'country'
      ? labelLines(text, words, size).map((line) => ({ ...lineLooks[line.role], ...measures(line, size) }))
      : text.split('\n').map((line) => ({
          ...kindLooks[kind],
          text: line,
          px: labelPx[size][kind],
          leading: 1.25,
          tracking: kind === 'venue' || kind === 'place' ? 0 : trackingEms[kind],
        }));
  const height = lines.reduce((sum, { px, leading }) => sum + px * leading, 0);
  const set = lines.map(({ text: line, px, leading, tracking, ...look }, at) => {
    const above = lines.slice(0, at).reduce((sum, one) => sum + one.px * one.leading, 0);
    const middle = y - height / 2 + above + (px * leading) / 2;
    return (
      <text
        key={line}
        x={round(x)}
        y={round(middle + px * 0.35)}
        fontFamily={`var(--${look.family})`}
        fontWeight={look.weight}
        fontStyle={look.isItalic && 'italic'}
        fontSize={px}
        letterSpacing={tracking === 0 ? undefined : round(tracking * px)}
        textAnchor="middle"
        fill={`var(--${isQuiet ? 'map-ink-quiet' : look.ink})`}
        stroke="var(--map-halo)"
        strokeWidth="3"
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {look.isCapital && size !== 'small' ? line.toLocaleUpperCase(tag) : line}
      </text>
    );
  });
  return angle === undefined ? set : <g transform={`rotate(${angle} ${round(x)} ${round(y)})`}>{set}</g>;
}

function measures({ text, role }: LabelLine, size: MapSize) {
  const tracking = size !== 'small' && lineLooks[role].isCapital ? 0.07 : 0;
  return { text, px: linePx[size][role], leading: 1.2, tracking };
}

/** The mark of a place, and a more distinct one of the venue. */
function Mark({ kind, x, y }: { kind: LabelKind; x: number; y: number }) {
  if (kind === 'place')
    return <circle cx={x} cy={y} r="3.5" fill="var(--map-edge)" stroke="var(--map-ink)" strokeWidth="2" />;
  if (kind !== 'venue') return null;
  return (
    <path d={`M${x} ${y - 8}l8 8-8 8-8-8z`} fill="var(--accent)" stroke="var(--map-edge)" strokeWidth="1.5" />
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
