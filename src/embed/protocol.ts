import type { AdapterName, HostAdapter, Message, Page, Size } from './adapters/adapter.ts';
import { own } from './adapters/own.ts';
import {
  amp,
  datawrapper,
  guardian,
  iframeResizer,
  medium,
  openIframeResizer,
  pym,
  wordPress,
} from './adapters/publishers.ts';
import type { Params, Theme } from './params.ts';

/** Every host adapter, our own first. Another host's format is an adapter beside these and an entry here. */
const hostAdapters: readonly HostAdapter[] = [
  own,
  pym,
  wordPress,
  amp,
  iframeResizer,
  openIframeResizer,
  guardian,
  datawrapper,
  medium,
];

/** What a host may want of a frame. None of it can become markup, an address or a navigation. */
export type Intent =
  /** Post the size now. */
  | { kind: 'measure' }
  /** The host says what it can do. */
  | { kind: 'init'; can: string[]; want: string; scheme: Theme | undefined; vh: number }
  /** The host has made the frame sticky. */
  | { kind: 'stuck' }
  /** Scroll progress along the track, both in CSS pixels. */
  | { kind: 'progress'; y: number; track: number }
  /** A step by its id, or by its place counted from 1. */
  | { kind: 'goto'; step: string }
  | { kind: 'theme'; scheme: Theme }
  /** Ask for no more height. */
  | { kind: 'freeze' };

/** State of the connection with the host. */
export type Connection = {
  /** The first host that identified itself: from then on only its format is used. */
  host: { adapter: AdapterName; session: string } | undefined;
  /** Which adapters are used, for debugging. */
  compat: Params['compat'];
  /** Whether a size has been posted to the host. */
  hasPostedSize: boolean;
};

/** A new connection: the address alone may identify the host. */
export function openConnection(page: Page, compat: Params['compat']): Connection {
  const connection: Connection = { host: undefined, compat, hasPostedSize: false };
  for (const { name, sessionFromAddress } of adaptersOf(connection)) {
    const session = sessionFromAddress?.(page);
    if (session !== undefined) return { ...connection, host: { adapter: name, session } };
  }
  return connection;
}

/** Intents of a message; the same connection and no intents where no adapter in use can parse it. */
export function receive(
  connection: Connection,
  data: unknown,
  page: Page,
): { connection: Connection; intents: Intent[] } {
  const { host } = connection;
  for (const { name, parse } of adaptersOf(connection)) {
    if (host !== undefined && host.adapter !== name) continue;
    const message = parse?.(data, page);
    if (message === undefined) continue;
    const { session, intents } = message;
    const isKnown = host?.session === session;
    return {
      connection: isKnown
        ? connection
        : { ...connection, host: { adapter: name, session }, hasPostedSize: false },
      intents,
    };
  }
  return { connection, intents: [] };
}

/** Messages that ask for a size: in the host's own format, or, while no host is known, in all unsolicited ones. */
export function sizeMessages(
  connection: Connection,
  { width, height }: { width: number; height: number },
  page: Page,
): { connection: Connection; messages: Message[] } {
  const { host, compat, hasPostedSize } = connection;
  const size: Size = { width, height, isFirst: !hasPostedSize };
  const messages = adaptersOf(connection).flatMap(({ name, isUnsolicited, formatSize }) => {
    if (host?.adapter === name) return formatSize(size, host.session, page);
    return isUnsolicited && (host === undefined || compat === 'all') ? formatSize(size, '', page) : [];
  });
  return { connection: { ...connection, hasPostedSize: hasPostedSize || host !== undefined }, messages };
}

/** Messages that ask the host to follow a link the frame may not open; none where the host follows none. */
export function linkMessages({ host }: Connection, href: string, page: Page): Message[] {
  const adapter = hostAdapters.find(({ name }) => name === host?.adapter);
  return adapter?.formatLink?.(href, host?.session ?? '', page) ?? [];
}

/** Messages that ask hosts to identify themselves; none once one has. */
export function helloMessages(connection: Connection, page: Page): Message[] {
  if (connection.host !== undefined) return [];
  return adaptersOf(connection).flatMap((adapter) => adapter.formatHello?.(page) ?? []);
}

/** Messages to post once the frame has been painted: of all adapters while no host is known, else of the host's. */
export function readyMessages(connection: Connection, page: Page): Message[] {
  const { host } = connection;
  return adaptersOf(connection)
    .filter(({ name }) => host === undefined || host.adapter === name)
    .flatMap((adapter) => adapter.formatReady?.(page) ?? []);
}

function adaptersOf({ compat }: Connection): readonly HostAdapter[] {
  return compat === 'none' ? [own] : hostAdapters;
}

/**
 * Target origin of messages: the host's, once it has identified itself, else that of the page around the frame, else the
 * referrer's, else any. What is posted is heights and step names, which anyone may have.
 *
 * @param ownOrigin the frame's own origin; a referrer of that origin is an earlier page of the frame, not its host
 */
export function targetOrigin(
  hostOrigin: string | undefined,
  ancestor: string | undefined,
  referrer: string,
  ownOrigin: string,
): string {
  const isOrigin = (origin: string | undefined) => origin !== undefined && /^https?:\/\//.test(origin);
  if (isOrigin(hostOrigin)) return hostOrigin ?? '*';
  if (isOrigin(ancestor)) return ancestor ?? '*';
  const referring = URL.canParse(referrer) ? new URL(referrer).origin : undefined;
  return isOrigin(referring) && referring !== ownOrigin ? (referring ?? '*') : '*';
}
