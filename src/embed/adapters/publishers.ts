import { isRecord } from '../../model/problems.ts';
import { type HostAdapter, type Page, readJson } from './adapter.ts';
import { namespace } from './own.ts';

/** AMP refuses a frame lower than this. */
const leastHeightPx = 100;

/** The format of `<amp-iframe>`, which @newswire/frames took over and asks for with `frames-init`. */
export const amp: HostAdapter = {
  name: 'amp',
  isUnasked: true,
  fromAddress: ({ isAmp }) => (isAmp ? 'amp' : undefined),
  receive(data) {
    if (!isRecord(data) || data['sentinel'] !== 'amp') return undefined;
    if (data['type'] === 'frames-init') return { session: 'frames', intents: [{ kind: 'measure' }] };
    return data['type'] === 'intersection' ? { session: 'amp', intents: [] } : undefined;
  },
  once: () => [{ sentinel: 'amp', type: 'embed-ready' }],
  tell: ({ height }) => [{ sentinel: 'amp', type: 'embed-size', height: Math.max(leastHeightPx, height) }],
};

/**
 * The Guardian's iframe-messenger: JSON in strings. Its host says nothing until it is asked, so a frame asks once in each
 * try where it stands; an answer under its own id is how the host is known.
 */
export const guardian: HostAdapter = {
  name: 'guardian',
  isUnasked: true,
  receive(data, page) {
    const answer = readJson(data);
    return isRecord(answer) && answer['id'] === idOf(page) ? { session: idOf(page), intents: [] } : undefined;
  },
  requestHandshake: (page) => [JSON.stringify({ id: idOf(page), type: 'get-position' })],
  // The value must be a number: the newer of the two hosts sets it as it is.
  tell: ({ height }, _session, page) => [
    JSON.stringify({ id: idOf(page), type: 'set-height', value: height }),
  ],
};

function idOf({ id }: Page): string {
  return `iframeMessenger:${id}`;
}

/** WordPress gives a frame no height outside these. */
const leastHeightPx_wordPress = 200;
const mostHeightPx = 1000;

/** WordPress's own embeds: a secret in the hash proves that the frame is the one that was asked for. */
export const wordPress: HostAdapter = {
  name: 'wordpress',
  isUnasked: false,
  fromAddress: ({ secret }) => secret,
  receive(data, { secret }) {
    const isReady = isRecord(data) && data['message'] === 'ready' && typeof data['secret'] === 'string';
    if (!isReady || (secret !== undefined && data['secret'] !== secret)) return undefined;
    return { session: String(data['secret']), intents: [{ kind: 'measure' }] };
  },
  tell: ({ height }, secret) => [
    { message: 'height', value: Math.min(mostHeightPx, Math.max(leastHeightPx_wordPress, height)), secret },
  ],
  // Its sandbox opens no windows; its page goes where the reader of the frame wants, but only to the frame's own host.
  lead: (href, secret, page) =>
    new URL(href).host === new URL(page.href).host ? [{ message: 'link', value: href, secret }] : [],
};

/** Pages that listen for Datawrapper's charts: the current script takes any key's height for the frame it came from. */
export const datawrapper: HostAdapter = {
  name: 'datawrapper',
  isUnasked: true,
  tell: ({ height }) => [{ 'datawrapper-height': { [namespace]: height } }],
};

/** Medium, Embedly and others, which look for the frame by the address it was given, letter for letter. */
export const medium: HostAdapter = {
  name: 'medium',
  isUnasked: true,
  tell: ({ height }, _session, { href }) => [JSON.stringify({ src: href, context: 'iframe.resize', height })],
};
