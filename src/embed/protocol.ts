import type { AdapterName, Message, Page, Size } from './adapters/adapter.ts';
import { hostAdapters } from './adapters/all.ts';
import { own } from './adapters/own.ts';
import type { Params, Theme } from './params.ts';

/** What a host may want of a frame. None of it can become markup, an address or a navigation. */
export type Intent =
  /** Tell the size now. */
  | { kind: 'measure' }
  /** The host says what it can do. */
  | { kind: 'init'; can: string[]; want: string; scheme: Theme | undefined; vh: number }
  /** The host has pinned the frame. */
  | { kind: 'staged' }
  /** How far the reader has come along the track, both in CSS pixels. */
  | { kind: 'progress'; y: number; track: number }
  /** A step by its id, or by its place counted from 1. */
  | { kind: 'goto'; step: string }
  | { kind: 'theme'; scheme: Theme }
  /** Ask for no more height. */
  | { kind: 'freeze' };

/** What has been settled with the host so far. */
export type Connection = {
  /** The first host that identified itself: from then on only its dialect is spoken. */
  host: { dialect: AdapterName; session: string } | undefined;
  /** Which dialects are spoken, for debugging. */
  compat: Params['compat'];
  /** Whether a host has been told a size. */
  hasTold: boolean;
};

/** How a conversation begins: the address alone may say who the host is. */
export function openConnection(page: Page, compat: Params['compat']): Connection {
  const talk: Connection = { host: undefined, compat, hasTold: false };
  for (const { name, fromAddress } of spoken(talk)) {
    const session = fromAddress?.(page);
    if (session !== undefined) return { ...talk, host: { dialect: name, session } };
  }
  return talk;
}

/** What a message of the host means; the same talk and no intents when it is none of the dialects still listened to. */
export function receive(
  talk: Connection,
  data: unknown,
  page: Page,
): { talk: Connection; intents: Intent[] } {
  for (const { name, receive: read } of spoken(talk)) {
    if (talk.host !== undefined && talk.host.dialect !== name) continue;
    const heard = read?.(data, page);
    if (heard === undefined) continue;
    const isKnown = talk.host?.session === heard.session;
    const next = isKnown
      ? talk
      : { ...talk, host: { dialect: name, session: heard.session }, hasTold: false };
    return { talk: next, intents: heard.intents };
  }
  return { talk, intents: [] };
}

/** The words for a size: in the host's own dialect, or, while no host is known, in all that may be spoken unasked. */
export function postSize(
  talk: Connection,
  { width, height }: { width: number; height: number },
  page: Page,
): { talk: Connection; messages: Message[] } {
  const size: Size = { width, height, isFirst: !talk.hasTold };
  const known = talk.host;
  const messages = spoken(talk).flatMap(({ name, isUnasked, tell }) => {
    if (known?.dialect === name) return tell(size, known.session, page);
    const isFree = known === undefined || talk.compat === 'all';
    return isFree && isUnasked ? tell(size, '', page) : [];
  });
  return { talk: { ...talk, hasTold: talk.hasTold || known !== undefined }, messages };
}

/** What asks a known host to follow a link that the frame may not open itself; nothing where the host follows none. */
export function postLink({ host }: Connection, href: string, page: Page): Message[] {
  const dialect = hostAdapters.find(({ name }) => name === host?.dialect);
  return dialect?.lead?.(href, host?.session ?? '', page) ?? [];
}

/** What invites hosts to identify themselves; nothing once one has. */
export function requestHandshake(talk: Connection, page: Page): Message[] {
  if (talk.host !== undefined) return [];
  return spoken(talk).flatMap((dialect) => dialect.requestHandshake?.(page) ?? []);
}

/** What is said once, when there is something to see: by all while no host is known, else by the host's dialect. */
export function postInit(talk: Connection, page: Page): Message[] {
  return spoken(talk)
    .filter(({ name }) => talk.host === undefined || talk.host.dialect === name)
    .flatMap((dialect) => dialect.once?.(page) ?? []);
}

function spoken({ compat }: Connection) {
  return compat === 'none' ? [own] : hostAdapters;
}

/**
 * Whom messages are addressed to: the origin a host has shown, else that of the page around the frame, else that of the
 * referrer, else anyone. What is sent is heights and step names only, so that anyone may have it.
 *
 * @param own the frame's own origin; a referrer of that origin is an earlier page of ours and says nothing of the host
 */
export function targetOrigin(
  pinned: string | undefined,
  ancestor: string | undefined,
  referrer: string,
  own: string,
): string {
  const isAddress = (origin: string | undefined) => origin !== undefined && /^https?:\/\//.test(origin);
  if (isAddress(pinned)) return pinned ?? '*';
  if (isAddress(ancestor)) return ancestor ?? '*';
  const referring = URL.canParse(referrer) ? new URL(referrer).origin : undefined;
  return isAddress(referring) && referring !== own ? (referring ?? '*') : '*';
}
