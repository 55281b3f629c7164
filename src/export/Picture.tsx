import type { ReactNode } from 'react';
import { type FontMetrics, faces, fillLines, Paragraph, Words, wrapWords } from './SvgText.tsx';

/** What a picture holds between its point and its notes, drawn from its own top left corner; `width` where it is not the usual one. */
export type Body = { height: number; node: ReactNode; width?: number };

const sidePx = 28;
/** The width of what most pictures hold, in pixels. */
export const innerWidth = 844;

const pointLine = 33;
const noteLine = 19;

type Props = {
  letters: FontMetrics;
  lang: string;
  /** Whose picture it is: the headline of the story. */
  credit: string;
  /** The sentence that says what the picture shows. */
  point: string;
  /** Who published what is drawn, and what else must be said of it: a line each, wrapped where too long. */
  notes: readonly string[];
  /** What the story is as of, in words. */
  asOf: string;
  body: Body;
};

/** A picture that can stand alone: its point above it, its sources, date and origin below. */
export function Picture({ letters, lang, credit, point, notes, asOf, body }: Props) {
  const { width: inner = innerWidth } = body;
  const width = inner + 2 * sidePx;
  const pointLines = wrapWords(point, inner, (line) => letters.measure(line, faces.point));
  const noteLines = notes.flatMap((note) =>
    fillLines(note, inner, (line) => letters.measure(line, faces.small)),
  );
  const bodyTop = 56 + pointLines.length * pointLine + 18;
  const notesTop = bodyTop + body.height + 20;
  const height = Math.round(notesTop + (noteLines.length + 1) * noteLine + 24);
  return (
    <Sheet width={width} height={height} lang={lang} title={point} desc={[...notes, asOf, credit].join('\n')}>
      <rect x={sidePx} y={20} width={inner} height={2} fill="var(--ink)" />
      <Words text={credit} x={sidePx} y={44} face={faces.kicker} ink="accent" />
      <Paragraph lines={pointLines} x={sidePx} y={56} face={faces.point} lineHeight={pointLine} ink="ink" />
      <g transform={`translate(${sidePx} ${bodyTop})`}>{body.node}</g>
      <Paragraph
        lines={[...noteLines, asOf]}
        x={sidePx}
        y={notesTop}
        face={faces.small}
        lineHeight={noteLine}
        ink="ink-soft"
      />
    </Sheet>
  );
}

type SheetProps = {
  width: number;
  height: number;
  lang: string;
  /** The name of the picture for whoever does not see it, and what else it says. */
  title: string;
  desc?: string;
  children: ReactNode;
};

/** An SVG document on paper, with its name in itself. */
export function Sheet({ width, height, lang, title, desc, children }: SheetProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="title"
      aria-describedby={desc && 'desc'}
      xmlLang={lang}
    >
      <title id="title">{title}</title>
      {desc && <desc id="desc">{desc}</desc>}
      <rect width={width} height={height} fill="var(--paper)" />
      {children}
    </svg>
  );
}
