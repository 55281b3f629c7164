import type { Intent } from '../protocol.ts';

/** What may be posted to another window: never null, nor a number, which the listeners of several hosts trip over. */
export type Message = string | Record<string, unknown>;

/** Identity of a frame, known before any message. */
export type Page = {
  /** `location.href` as the host wrote it, read before anything changed it. */
  href: string;
  /** Random, to tell the frames of a page apart. */
  id: string;
  title: string;
  lang: string;
  childId: string | undefined;
  isAmp: boolean;
  secret: string | undefined;
};

/** Size to ask for, in whole CSS pixels; `isFirst` until one has been posted to a host. */
export type Size = { width: number; height: number; isFirst: boolean };

/** A parsed message: the id by which the host knows this frame, and what it wants. */
type HostMessage = { session: string; intents: Intent[] };

export const adapterNames = [
  'own',
  'pym',
  'amp',
  'iframe-resizer',
  'open-iframe-resizer',
  'wordpress',
  'guardian',
  'datawrapper',
  'medium',
] as const;
export type AdapterName = (typeof adapterNames)[number];

/** Message formats of one kind of host page. Pure functions: values in, messages out. */
export type HostAdapter = {
  name: AdapterName;
  /** The host's id for this frame, where the address identifies the host. */
  sessionFromAddress?: (page: Page) => string | undefined;
  /** A message of this format, which identifies the host; undefined for any other value. */
  parse?: (data: unknown, page: Page) => HostMessage | undefined;
  /** Posted once, when the frame has been painted. */
  formatReady?: (page: Page) => Message[];
  /** Posted with every retry while no host is known, to be answered. */
  formatHello?: (page: Page) => Message[];
  /** Whether the size may be posted before any host is known: harmless to hosts of other kinds. */
  isUnsolicited: boolean;
  formatSize: (size: Size, session: string, page: Page) => Message[];
  /** Asks the host to navigate in the frame's stead, where it does that. */
  formatLink?: (href: string, session: string, page: Page) => Message[];
};

/** The value of a JSON string; undefined for any other value, and for a string longer than any message here. */
export function parseJson(data: unknown): unknown {
  if (typeof data !== 'string' || data.length > 10_000 || !data.startsWith('{')) return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
