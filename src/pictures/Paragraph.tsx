import type { Face } from './letters.ts';
import { Words } from './Words.tsx';

type Props = {
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
export function Paragraph({ lines, x, y, face, lineHeight, fill, anchor = 'start' }: Props) {
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
