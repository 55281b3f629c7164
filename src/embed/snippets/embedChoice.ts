export const choosableLayouts = ['auto', 'stepper', 'stack', 'stage', 'scroll', 'static'] as const;
export const choosableThemes = ['light', 'dark', 'auto'] as const;

/** The heights a frame may be given, in CSS pixels. */
export const heights = { least: 320, most: 2000, usual: 640 };

/** What a publisher has chosen for a frame. */
export type EmbedChoice = {
  layout: (typeof choosableLayouts)[number];
  theme: (typeof choosableThemes)[number];
  /** Id of the step to begin with; undefined for the first. */
  step?: string | undefined;
  /** What to begin with open, by its slug. */
  open?: { kind: 'country' | 'proposal'; slug: string } | undefined;
  /** In CSS pixels. */
  height: number;
};

/** What is embedded, in one language. */
export type Embedded = {
  /** The whole story's address in that language, with a slash at its end: the frame's page lies below it. */
  home: string;
  /** The site's address, where the script for host pages lies, with a slash at its end. */
  root: string;
  /** The picture of it that shared pages show. */
  image: string;
  /** What a frame is called by screen readers, and what the link below it says. */
  title: string;
  /** BCP 47, for `lang`. */
  lang: string;
  dir: 'ltr' | 'rtl';
};

/** What stands in a page that takes no frame: the picture in words, and whose it is, a phrase each. */
export type Pictured = Embedded & { imageAlt: string; credit: string[] };

/** What a publisher chooses who chooses nothing. */
export const usualChoice: EmbedChoice = { layout: 'auto', theme: 'light', height: heights.usual };

/** A height within what a frame may be given; the usual one for what is no number. */
export function readHeight(text: string): number {
  const height = Math.round(Number(text));
  return text.trim() === '' || Number.isNaN(height)
    ? heights.usual
    : Math.min(heights.most, Math.max(heights.least, height));
}
