import type { AdapterName } from './adapters/adapter.ts';

/** How the digest may be laid out in a frame; docs/contracts/002-embed-messages.md says when each is used. */
export const layouts = ['stepper', 'stack', 'stage', 'scroll', 'static'] as const;
export type Layout = (typeof layouts)[number];
export type Theme = 'light' | 'dark' | 'auto';

/** What a frame's address asks for. */
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
  /** Height in CSS pixels the host plans to give. */
  h: number | undefined;
  /** The name a pym.js host has given this frame. */
  childId: string | undefined;
  /** An AMP page says so in the hash, where the hash is free. */
  isAmp: boolean;
  /** The word by which a WordPress host knows this frame. */
  secret: string | undefined;
};

/**
 * Reads a frame's query and hash. Any strings will do: what is missing, unknown or malformed is as if it had not been said.
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
    layout: oneOf('layout', 'auto', ...layouts),
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
    h: readHeight(query.get('h')),
    // The host puts it into a regular expression and reads one line: nothing that could end either.
    childId: matching(query.get('childId'), /^(?!.*xPYMx)[^\r\n]{1,200}$/),
    isAmp: fragment.get('amp') === '1',
    secret: matching(fragment.get('secret'), /^[\da-z]{10}$/i),
  };
}

function readHeight(value: string | null): number | undefined {
  return value !== null && /^\d{3,5}$/.test(value) ? clampHeight(Number(value)) : undefined;
}

/** A height in CSS pixels that a host may be asked for: whole, from 120 to 20,000. */
export function clampHeight(height: number): number {
  return Math.min(20_000, Math.max(120, Math.ceil(height)));
}

/** The least box in CSS pixels in which steps can be read one at a time. */
export const leastStepperBox = { width: 280, height: 320 };

/** What a choice of layout rests on. */
export type Situation = {
  /** What the address asks for. */
  wanted: Params['layout'];
  /** The frame's own size in CSS pixels. */
  box: { width: number; height: number };
  /** The host, once it has identified itself. */
  host: AdapterName | undefined;
  /** Whether the host has pinned the frame. */
  isStaged: boolean;
  /** Whether the host has said it can pin the frame, and has not yet done so. */
  mayBeStaged: boolean;
  /** Whether the frame took the height it asked for; undefined while that may still happen. */
  applied: boolean | undefined;
};

/**
 * The layout for a situation.
 *
 * A frame that grows as it asks is a stack; one that stays as it is shows a step at a time, and one too small for that a
 * still. WordPress allows 1,000 px at most, so there it is always steps. Only a pinned frame can be a stage.
 */
export function chooseLayout({ wanted, box, host, isStaged, mayBeStaged, applied }: Situation): Layout {
  const isSmall = box.width < leastStepperBox.width || box.height < leastStepperBox.height;
  const inBox = isSmall ? 'static' : 'stepper';
  if (wanted === 'stage') return isStaged ? 'stage' : inBox;
  if (wanted !== 'auto') return wanted;
  if (isStaged) return 'stage';
  if (mayBeStaged || host === 'wordpress' || applied === false) return inBox;
  return host !== undefined || applied === true ? 'stack' : inBox;
}
