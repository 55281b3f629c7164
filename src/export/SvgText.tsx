import { createContext, type ReactNode, useContext } from 'react';

/** How words are set: a family of the page, a weight, and a size in pixels; `spacing` is added after each letter, in ems. */
export type Face = {
  family: 'serif' | 'sans';
  weight: 400 | 600;
  size: number;
  italic?: true;
  spacing?: number;
};

/** The letters of real fonts, which a build reads from disk. */
export type FontMetrics = {
  /** Whether there are fonts for every letter of a text. */
  holds: (text: string) => boolean;
  /** The width of one line in pixels. */
  measure: (text: string, face: Face) => number;
  /** One line as path data, from `x` along the baseline `y`. */
  outline: (text: string, face: Face, x: number, y: number) => string;
};

/** Families for readers' own machines, the nearest in width first; `textLength` then fits whichever there is. */
export const familyStack: Record<Face['family'], string> = {
  serif: "'Source Serif 4', 'Source Serif Pro', Charter, Georgia, 'Songti SC', 'Noto Serif CJK SC', serif",
  sans: "'Source Sans 3', 'Source Sans Pro', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', Arial, sans-serif",
};

type Drawing = {
  letters: FontMetrics;
  /** As words where they may be read and copied; as outlines where no font can be counted on. */
  as: 'words' | 'outlines';
};

const DrawingContext = createContext<Drawing | undefined>(undefined);

/** Hands down how words become marks on the picture. */
export function RenderContextProvider({ value, children }: { value: Drawing; children: ReactNode }) {
  return <DrawingContext value={value}>{children}</DrawingContext>;
}

/** How this picture draws its words. */
export function useRenderContext(): Drawing {
  const drawing = useContext(DrawingContext);
  if (drawing === undefined)
    throw new Error('useDrawing needs a <DrawingProvider> around the picture that calls it.');
  return drawing;
}

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
  const { letters, as } = useRenderContext();
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

type Props_Paragraph = {
  lines: readonly string[];
  x: number;
  /** Top of its first line. */
  y: number;
  face: Face;
  /** From one line to the next, in pixels. */
  lineHeight: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
};

/** Lines of words below one another. */
export function Paragraph({ lines, x, y, face, lineHeight, fill, anchor = 'start' }: Props_Paragraph) {
  const baseline = (lineHeight + face.size * 0.7) / 2;
  return lines.map((line, at) => (
    <Words
      key={at}
      text={line}
      x={x}
      y={Math.round((y + at * lineHeight + baseline) * 10) / 10}
      face={face}
      fill={fill}
      anchor={anchor}
    />
  ));
}

/** What a line may not break inside: one Chinese character with what clings to either side of it, or a word. */
const chunks =
  /[^ \n\p{Script=Han}，。、；：？！]*\p{Script=Han}[，。、；：？！”’）》」』]*|[^ \n\p{Script=Han}]+| /gu;

/**
 * A text broken into as few lines as fit `width`, and those as even as they can be. A word wider than `width` has a line
 * of its own and sticks out; an empty text has no line.
 *
 * @param measure the width of one line, in the unit of `width`
 */
export function wrapWords(text: string, width: number, measure: (line: string) => number): string[] {
  const greedy = fillLines(text, width, measure);
  if (greedy.length < 2) return greedy;
  let [tooNarrow, wideEnough] = [0, width];
  for (let round = 0; round < 8; round += 1) {
    const middle = (tooNarrow + wideEnough) / 2;
    const lines = fillLines(text, middle, measure);
    const fits = lines.length === greedy.length && lines.every((line) => measure(line) <= middle);
    if (fits) wideEnough = middle;
    else tooNarrow = middle;
  }
  return fillLines(text, wideEnough, measure);
}

/** The same without evening out: for small print. */
export function fillLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [chunk] of text.replaceAll('\n', ' ').matchAll(chunks)) {
    if (line.trim() !== '' && measure((line + chunk).trim()) > width) {
      lines.push(line.trim());
      line = chunk.trimStart();
    } else line += chunk;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** The page's scale of type, a little larger, as pictures are shown smaller than they are drawn. */
export const faces = {
  kicker: { family: 'sans', weight: 600, size: 14 },
  point: { family: 'serif', weight: 600, size: 26 },
  figure: { family: 'serif', weight: 600, size: 24 },
  strong: { family: 'sans', weight: 600, size: 15 },
  label: { family: 'sans', weight: 400, size: 15 },
  small: { family: 'sans', weight: 400, size: 13.5 },
} as const satisfies Record<string, Face>;
