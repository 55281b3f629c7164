import type { Intent } from '../protocol.ts';

/** What may be posted to another window: never null, nor a number, which the listeners of several hosts trip over. */
export type Message = string | Record<string, unknown>;

/** What a frame knows of itself before anyone has spoken. */
export type Page = {
  /** The address as the host wrote it, read before anything changed it. */
  href: string;
  /** A name of its own among the frames of a page. */
  id: string;
  title: string;
  lang: string;
  childId: string | undefined;
  isAmp: boolean;
  secret: string | undefined;
};

/** The size a frame would have, in whole CSS pixels; `isFirst` until a host has been told one. */
export type Size = { width: number; height: number; isFirst: boolean };

/** A host has identified itself: by what name it knows this frame, and what it wants. */
export type HostMessage = { session: string; intents: Intent[] };

export const adapterNames = [
  'own',
  'pym',
  'amp',
  'sidechain',
  'iframe-resizer',
  'open-iframe-resizer',
  'wordpress',
  'guardian',
  'datawrapper',
  'medium',
] as const;
export type AdapterName = (typeof adapterNames)[number];

/** One way of speaking with a host page. Plain functions: values in, messages out. */
export type HostAdapter = {
  name: AdapterName;
  /** The host's name for this frame, where the address gives the host away. */
  fromAddress?: (page: Page) => string | undefined;
  /** What a message means if it is of this dialect and identifies its host; undefined for any other value. */
  receive?: (data: unknown, page: Page) => HostMessage | undefined;
  /** Said once, when there is something to see. */
  once?: (page: Page) => Message[];
  /** Said with every try while no host is known, to invite an answer. */
  requestHandshake?: (page: Page) => Message[];
  /** Whether the size may be told before any host is known: cheap for those who do not listen. */
  isUnasked: boolean;
  /** The words for a size. */
  tell: (size: Size, session: string, page: Page) => Message[];
  /** Asks the host to follow a link in the frame's stead, where it does that. */
  lead?: (href: string, session: string, page: Page) => Message[];
};

/** The value of a string of JSON; undefined for any other value, and for a string longer than any message here. */
export function readJson(data: unknown): unknown {
  if (typeof data !== 'string' || data.length > 10_000 || !data.startsWith('{')) return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
