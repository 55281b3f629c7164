import { allDialects } from './dialects/allDialects.ts';
import type { DialectName, Message, Page, Size } from './dialects/dialect.ts';
import { own } from './dialects/own.ts';
import type { Intent } from './intent.ts';
import type { Params } from './readParams.ts';

/** What has been settled with the host so far. */
export type Talk = {
  /** The first host that identified itself: from then on only its dialect is spoken. */
  host: { dialect: DialectName; session: string } | undefined;
  /** Which dialects are spoken, for debugging. */
  compat: Params['compat'];
  /** Whether a host has been told a size. */
  hasTold: boolean;
};

/** How a conversation begins: the address alone may say who the host is. */
export function openTalk(page: Page, compat: Params['compat']): Talk {
  const talk: Talk = { host: undefined, compat, hasTold: false };
  for (const { name, fromAddress } of spoken(talk)) {
    const session = fromAddress?.(page);
    if (session !== undefined) return { ...talk, host: { dialect: name, session } };
  }
  return talk;
}

/** What a message of the host means; the same talk and no intents when it is none of the dialects still listened to. */
export function hear(talk: Talk, data: unknown, page: Page): { talk: Talk; intents: Intent[] } {
  for (const { name, hear: read } of spoken(talk)) {
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
export function tellSize(
  talk: Talk,
  { width, height }: { width: number; height: number },
  page: Page,
): { talk: Talk; messages: Message[] } {
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
export function passLink({ host }: Talk, href: string, page: Page): Message[] {
  const dialect = allDialects.find(({ name }) => name === host?.dialect);
  return dialect?.lead?.(href, host?.session ?? '', page) ?? [];
}

/** What invites hosts to identify themselves; nothing once one has. */
export function invite(talk: Talk, page: Page): Message[] {
  if (talk.host !== undefined) return [];
  return spoken(talk).flatMap((dialect) => dialect.invite?.(page) ?? []);
}

/** What is said once, when there is something to see: by all while no host is known, else by the host's dialect. */
export function announce(talk: Talk, page: Page): Message[] {
  return spoken(talk)
    .filter(({ name }) => talk.host === undefined || talk.host.dialect === name)
    .flatMap((dialect) => dialect.once?.(page) ?? []);
}

function spoken({ compat }: Talk) {
  return compat === 'none' ? [own] : allDialects;
}
