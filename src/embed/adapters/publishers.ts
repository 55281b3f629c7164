import { isRecord } from '../../model/problems.ts';
import { type HostAdapter, type Page, parseJson } from './adapter.ts';
import { namespace } from './own.ts';

/** AMP refuses a frame lower than this, and WordPress clamps to the other two. */
const ampMinPx = 100;
const wordPressMinPx = 200;
const wordPressMaxPx = 1000;

/** The format of `<amp-iframe>`, which @newswire/frames asks for with `frames-init` and `<side-chain>` reads, too. */
export const amp: HostAdapter = {
  name: 'amp',
  isUnsolicited: true,
  sessionFromAddress: ({ isAmp }) => (isAmp ? 'amp' : undefined),
  parse(data) {
    if (!isRecord(data) || data['sentinel'] !== 'amp') return undefined;
    if (data['type'] === 'frames-init') return { session: 'frames', intents: [{ kind: 'measure' }] };
    return data['type'] === 'intersection' ? { session: 'amp', intents: [] } : undefined;
  },
  formatReady: () => [{ sentinel: 'amp', type: 'embed-ready' }],
  formatSize: ({ height }) => [{ sentinel: 'amp', type: 'embed-size', height: Math.max(ampMinPx, height) }],
};

/**
 * The Guardian's iframe-messenger: JSON in strings. Its host posts nothing of itself, so a frame asks for its position with
 * each retry; an answer under the frame's own id identifies the host.
 */
export const guardian: HostAdapter = {
  name: 'guardian',
  isUnsolicited: true,
  parse(data, page) {
    const answer = parseJson(data);
    return isRecord(answer) && answer['id'] === idOf(page) ? { session: idOf(page), intents: [] } : undefined;
  },
  formatHello: (page) => [JSON.stringify({ id: idOf(page), type: 'get-position' })],
  // The value must be a number: the newer of the two hosts sets it as it is.
  formatSize: ({ height }, _session, page) => [
    JSON.stringify({ id: idOf(page), type: 'set-height', value: height }),
  ],
};

function idOf({ id }: Page): string {
  return `iframeMessenger:${id}`;
}

/** WordPress's own embeds: a secret in the hash proves that the frame is the one that was asked for. */
export const wordPress: HostAdapter = {
  name: 'wordpress',
  isUnsolicited: false,
  sessionFromAddress: ({ secret }) => secret,
  parse(data, { secret }) {
    const isReady = isRecord(data) && data['message'] === 'ready' && typeof data['secret'] === 'string';
    if (!isReady || (secret !== undefined && data['secret'] !== secret)) return undefined;
    return { session: String(data['secret']), intents: [{ kind: 'measure' }] };
  },
  formatSize: ({ height }, secret) => [
    { message: 'height', value: Math.min(wordPressMaxPx, Math.max(wordPressMinPx, height)), secret },
  ],
  // Its sandbox blocks pop-ups; its page navigates in the frame's stead, but only to the frame's own host.
  formatLink: (href, secret, page) =>
    new URL(href).host === new URL(page.href).host ? [{ message: 'link', value: href, secret }] : [],
};

/** Listeners for Datawrapper's charts: the current script takes any key's height for the frame it came from. */
export const datawrapper: HostAdapter = {
  name: 'datawrapper',
  isUnsolicited: true,
  formatSize: ({ height }) => [{ 'datawrapper-height': { [namespace]: height } }],
};

/** Medium, Embedly and others, which select the frame by its `src`, character for character. */
export const medium: HostAdapter = {
  name: 'medium',
  isUnsolicited: true,
  formatSize: ({ height }, _session, { href }) => [
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
  ],
};

const prefix = '[iFrameSizer]';

/** The strings of iframe-resizer 4, which version 5 still reads. The host's first message names the frame. */
export const iframeResizer: HostAdapter = {
  name: 'iframe-resizer',
  isUnsolicited: false,
  parse(data) {
    if (typeof data !== 'string' || !data.startsWith(prefix)) return undefined;
    const fields = data.slice(prefix.length).split(':');
    const [id = ''] = fields;
    const isInit = fields.length > 7 && (fields[2] === 'true' || fields[2] === 'false');
    return isInit && id !== '' ? { session: id, intents: [{ kind: 'measure' }] } : undefined;
  },
  formatReady: () => ['[iFrameResizerChild]Ready'],
  formatSize: ({ height, width, isFirst }, session) =>
    // A height or width of 0 is ignored.
    [
      `${prefix}${session}:${Math.max(1, height)}:${Math.max(1, width)}:${isFirst ? 'init' : 'resizeObserver'}`,
    ],
};

const requests: unknown[] = ['iframe-child-init', 'iframe-get-child-dimensions'];

/** @open-iframe-resizer/core 2, which retries until it is answered. */
export const openIframeResizer: HostAdapter = {
  name: 'open-iframe-resizer',
  isUnsolicited: false,
  parse: (data) =>
    isRecord(data) && requests.includes(data['type'])
      ? { session: 'open', intents: [{ kind: 'measure' }] }
      : undefined,
  formatSize: ({ width, height }) => [{ type: 'iframe-resized', width, height }],
};

const separator = 'xPYMx';

/** pym.js 1, which puts its id for the frame into the address and expects it in every string. */
export const pym: HostAdapter = {
  name: 'pym',
  isUnsolicited: false,
  sessionFromAddress: ({ childId }) => childId,
  parse(data, { childId }) {
    if (typeof data !== 'string' || childId === undefined) return undefined;
    const start = `pym${separator}${childId}${separator}`;
    if (!data.startsWith(start)) return undefined;
    const type = data.slice(start.length).split(separator)[0];
    // After a new width the host expects the height that goes with it.
    return { session: childId, intents: type === 'width' ? [{ kind: 'measure' }] : [] };
  },
  formatSize: ({ height }, session) => [['pym', session, 'height', height].join(separator)],
};
