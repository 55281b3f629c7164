/** How words are set: a family of the page, a weight, and a size in pixels; `spacing` is added after each letter, in ems. */
export type Face = {
  family: 'serif' | 'sans';
  weight: 400 | 600;
  size: number;
  italic?: true;
  spacing?: number;
};

/** The letters of real fonts, which a build reads from disk. */
export type Letters = {
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
