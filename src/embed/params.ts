import type { AdapterName } from './adapters/adapter.ts';

/** Layouts of a frame; docs/contracts/002-embed-messages.md says when each is used. */
export const layouts = ['stepper', 'stack', 'sticky', 'scroll', 'static'] as const;
export type Layout = (typeof layouts)[number];

/** A layout's name in addresses, attributes and messages, which are promised to other people's pages. */
export function publicLayoutName(layout: Layout): string {
  return layout === 'sticky' ? 'stage' : layout;
}

export type Theme = 'light' | 'dark' | 'auto';

/** Parameters of a frame's address. */
export type Params = {
  layout: 'auto' | Layout;
  /** Id of a step, or its place counted from 1. */
  step: string | undefined;
  theme: Theme;
  /** Six hexadecimal digits. */
  accent: string | undefined;
  bg: 'paint' | 'transparent';
  chrome: 'full' | 'min';
  map: 'on' | 'off';
  proposal: string | undefined;
  country: string | undefined;
  compat: 'auto' | 'none' | 'all';
  motion: 'auto' | 'reduce';
  /** Height in CSS pixels that the host has planned. */
  h: number | undefined;
  /** The id by which a pym.js host knows this frame. */
  childId: string | undefined;
  /** An AMP page says so in the hash, where the hash is free. */
  isAmp: boolean;
  /** The secret by which a WordPress host knows this frame. */
  secret: string | undefined;
};

/**
 * Parameters of a frame's query and hash. Any strings will do: what is missing, unknown or malformed gets its default.
 *
 * @param search with or without its `?`
 * @param hash with or without its `#`: `amp=1`, `?secret=…` and `step=…` may stand in it, one after another
 */
export function parseParams(search: string, hash: string): Params {
  const query = new URLSearchParams(search);
  const fragment = new URLSearchParams(hash.replace(/:~:.*$/s, '').replace(/[#?]+/g, '&'));
  const oneOf = <T extends string>(name: string, ...values: [T, ...T[]]): T =>
    values.find((value) => value === query.get(name)) ?? values[0];
  const matching = (value: string | null, pattern: RegExp) =>
    value !== null && pattern.test(value) ? value : undefined;
  return {
    layout:
      query.get('layout') === publicLayoutName('sticky') ? 'sticky' : oneOf('layout', 'auto', ...layouts),
    step: matching(query.get('step') ?? fragment.get('step'), /^[\w-]{1,80}$/),
    theme: oneOf('theme', 'light', 'dark', 'auto'),
    accent: matching(query.get('accent'), /^[\da-f]{6}$/i),
    bg: oneOf('bg', 'paint', 'transparent'),
    chrome: oneOf('chrome', 'full', 'min'),
    map: oneOf('map', 'on', 'off'),
    proposal: matching(query.get('proposal'), /^[\w-]{1,80}$/),
    country: matching(query.get('country'), /^[\w-]{1,80}$/),
    compat: oneOf('compat', 'auto', 'none', 'all'),
    motion: oneOf('motion', 'auto', 'reduce'),
    h: parseHeight(query.get('h')),
    // The host interpolates it into a regular expression and reads one line: nothing that could end either.
    childId: matching(query.get('childId'), /^(?!.*xPYMx)[^\r\n]{1,200}$/),
    isAmp: fragment.get('amp') === '1',
    secret: matching(fragment.get('secret'), /^[\da-z]{10}$/i),
  };
}

function parseHeight(value: string | null): number | undefined {
  return value !== null && /^\d{3,5}$/.test(value) ? clampHeight(Number(value)) : undefined;
}

/** A height in CSS pixels that a host may be asked for: whole, from 120 to 20,000. */
export function clampHeight(height: number): number {
  return Math.min(20_000, Math.max(120, Math.ceil(height)));
}

/** Smallest box in CSS pixels in which one step can be read at a time. */
export const minStepperBox = { width: 280, height: 320 };

/** What the layout depends on. */
export type Situation = {
  /** The layout that the address asks for. */
  wanted: Params['layout'];
  /** The frame's viewport in CSS pixels. */
  box: { width: number; height: number };
  /** The host, once it has identified itself. */
  host: AdapterName | undefined;
  /** Whether the host has made the frame sticky. */
  isSticky: boolean;
  /** Whether the host can make the frame sticky, and has not yet done so. */
  mayStick: boolean;
  /** Whether the host can resize the frame: not in a box of a fixed size. */
  canResize: boolean;
  /** Whether the frame has the height it asked for; undefined while that may still happen. */
  applied: boolean | undefined;
};

/**
 * The layout for a situation.
 *
 * A frame that resizes as it asks is a stack; one that stays as it is shows a step at a time, and one too small for that a
 * static picture, also where a stack was wanted and would be cut off. WordPress allows 1,000 px at most, so there it is always steps.
 */
export function chooseLayout(situation: Situation): Layout {
  const { wanted, box, host, isSticky, mayStick, canResize, applied } = situation;
  const isSmall = box.width < minStepperBox.width || box.height < minStepperBox.height;
  const inBox = isSmall ? 'static' : 'stepper';
  if (wanted === 'sticky') return isSticky ? 'sticky' : inBox;
  if (wanted === 'stack' && !canResize) return inBox;
  if (wanted !== 'auto') return wanted;
  if (isSticky) return 'sticky';
  if (mayStick || host === 'wordpress' || applied === false) return inBox;
  return host !== undefined || applied === true ? 'stack' : inBox;
}
