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

type WordsProps = {
  text: string;
  /** Where the line starts, has its middle or ends, by `anchor`. */
  x: number;
  /** Its baseline. */
  y: number;
  face: Face;
  /** Name of a token. */
  ink: string;
  anchor?: 'start' | 'middle' | 'end';
};

/** One line of words. */
export function Words({ text, x, y, face, ink, anchor = 'start' }: WordsProps) {
  return (
    <text
      x={x}
      y={y}
      fill={`var(--${ink})`}
      fontFamily={`var(--${face.family})`}
      fontWeight={face.weight}
      fontSize={face.size}
      textAnchor={anchor}
    >
      {text}
    </text>
  );
}

type ParagraphProps = {
  lines: readonly string[];
  x: number;
  /** Top of its first line. */
  y: number;
  face: Face;
  /** From one line to the next, in pixels. */
  lineHeight: number;
  /** Name of a token. */
  ink: string;
  anchor?: 'start' | 'middle' | 'end';
};

/** Lines of words below one another. */
export function Paragraph({ lines, x, y, face, lineHeight, ink, anchor = 'start' }: ParagraphProps) {
  const baseline = (lineHeight + face.size * 0.7) / 2;
  return lines.map((line, at) => (
    <Words
      key={at}
      text={line}
      x={x}
      y={Math.round((y + at * lineHeight + baseline) * 10) / 10}
      face={face}
      ink={ink}
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
