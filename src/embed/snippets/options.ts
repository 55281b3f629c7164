export const choosableLayouts = ['auto', 'stepper', 'stack', 'stage', 'scroll', 'static'] as const;
export const choosableThemes = ['light', 'dark', 'auto'] as const;

/** The heights a frame may be given, in CSS pixels. */
export const heights = { least: 320, most: 2000, usual: 640 };

/** What a publisher has chosen for a frame. */
export type EmbedOptionValues = {
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
export const defaultOptions: EmbedOptionValues = { layout: 'auto', theme: 'light', height: heights.usual };

/** A height within what a frame may be given; the usual one for what is no number. */
export function readHeight(text: string): number {
  const height = Math.round(Number(text));
  return text.trim() === '' || Number.isNaN(height)
    ? heights.usual
    : Math.min(heights.most, Math.max(heights.least, height));
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes, whatever it holds. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** A start tag; attributes whose value is true stand without one, and those that are undefined are left out. */
export function openTag(name: string, attributes: Record<string, string | true | undefined>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`));
  return `<${name}${written.join('')}>`;
}

/**
 * The address of a frame. Only what differs from the default is written, so that most frames share one cached page; a stage
 * needs a host that makes the frame sticky, so its address leaves the layout automatic.
 */
export function frameUrl({ home }: Pick<Embedded, 'home'>, choice: Partial<EmbedOptionValues>): string {
  const { layout = 'auto', theme = 'light', step, open } = choice;
  const said: Record<string, string | undefined> = {
    layout: layout === 'auto' || layout === 'stage' ? undefined : layout,
    theme: theme === 'light' ? undefined : theme,
    step,
    [open?.kind ?? 'open']: open?.slug,
  };
  const query = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${home}embed/${query.length > 0 ? '?' : ''}${query.join('&')}`;
}
