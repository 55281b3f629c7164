import { isRecord } from '../../lib/isRecord.ts';
import type { Dialect } from './dialect.ts';

/** WordPress gives a frame no height outside these. */
const leastHeightPx = 200;
const mostHeightPx = 1000;

/** WordPress's own embeds: a secret in the hash proves that the frame is the one that was asked for. */
export const wordPress: Dialect = {
  name: 'wordpress',
  isUnasked: false,
  fromAddress: ({ secret }) => secret,
  hear(data, { secret }) {
    const isReady = isRecord(data) && data['message'] === 'ready' && typeof data['secret'] === 'string';
    if (!isReady || (secret !== undefined && data['secret'] !== secret)) return undefined;
    return { session: String(data['secret']), intents: [{ kind: 'measure' }] };
  },
  tell: ({ height }, secret) => [
    { message: 'height', value: Math.min(mostHeightPx, Math.max(leastHeightPx, height)), secret },
  ],
  // Its sandbox opens no windows; its page goes where the reader of the frame wants, but only to the frame's own host.
  lead: (href, secret, page) =>
    new URL(href).host === new URL(page.href).host ? [{ message: 'link', value: href, secret }] : [],
};
