import { useDrawing } from './drawing.tsx';
import { type Face, familyStack } from './letters.ts';

type Props = {
  text: string;
  /** Where the line starts, has its middle or ends, by `anchor`. */
  x: number;
  /** Its baseline. */
  y: number;
  face: Face;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  /** A colour around the letters that keeps them legible over lines. */
  halo?: string;
};

const haloPx = 3;
const haloOpacity = 0.8;

/** One line of words, as wide on every machine as in the fonts it was laid out with. */
export function Words({ text, x, y, face, fill, anchor = 'start', halo }: Props) {
  const { letters, as } = useDrawing();
  const width = letters.measure(text, face);
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  const left = Math.round((x - before) * 10) / 10;
  const ring =
    halo === undefined
      ? {}
      : { stroke: halo, strokeWidth: haloPx, strokeLinejoin: 'round' as const, strokeOpacity: haloOpacity };
  if (as === 'outlines') {
    const d = letters.outline(text, face, left, y);
    return (
      <>
        {halo !== undefined && <path d={d} fill="none" {...ring} />}
        <path d={d} fill={fill} />
      </>
    );
  }
  return (
    <text
      x={left}
      y={y}
      fill={fill}
      fontFamily={familyStack[face.family]}
      fontWeight={face.weight}
      fontStyle={face.italic && 'italic'}
      fontSize={face.size}
      letterSpacing={face.spacing === undefined ? undefined : face.spacing * face.size}
      textLength={Math.round(width * 10) / 10}
      lengthAdjust="spacingAndGlyphs"
      paintOrder={halo === undefined ? undefined : 'stroke'}
      {...ring}
    >
      {text}
    </text>
  );
}
