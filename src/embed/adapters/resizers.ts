import { isRecord } from '../../model/problems.ts';
import type { HostAdapter } from './adapter.ts';
import { amp } from './publishers.ts';

const prefix = '[iFrameSizer]';

/** The strings of iframe-resizer 4, which version 5 still reads. The host's first message names the frame. */
export const iframeResizer: HostAdapter = {
  name: 'iframe-resizer',
  isUnasked: false,
  receive(data) {
    if (typeof data !== 'string' || !data.startsWith(prefix)) return undefined;
    const fields = data.slice(prefix.length).split(':');
    const [id = ''] = fields;
    const isInit = fields.length > 7 && (fields[2] === 'true' || fields[2] === 'false');
    return isInit && id !== '' ? { session: id, intents: [{ kind: 'measure' }] } : undefined;
  },
  once: () => ['[iFrameResizerChild]Ready'],
  tell: ({ height, width, isFirst }, session) =>
    // A height or width of 0 is not listened to.
    [
      `${prefix}${session}:${Math.max(1, height)}:${Math.max(1, width)}:${isFirst ? 'init' : 'resizeObserver'}`,
    ],
};

const questions: unknown[] = ['iframe-child-init', 'iframe-get-child-dimensions'];

/** @open-iframe-resizer/core 2, which asks until it is answered. */
export const openIframeResizer: HostAdapter = {
  name: 'open-iframe-resizer',
  isUnasked: false,
  receive: (data) =>
    isRecord(data) && questions.includes(data['type'])
      ? { session: 'open', intents: [{ kind: 'measure' }] }
      : undefined,
  tell: ({ width, height }) => [{ type: 'iframe-resized', width, height }],
};

const mark = 'xPYMx';

/** pym.js 1, which names the frame in its address and answers to that name in every string. */
export const pym: HostAdapter = {
  name: 'pym',
  isUnasked: false,
  fromAddress: ({ childId }) => childId,
  receive(data, { childId }) {
    if (typeof data !== 'string' || childId === undefined) return undefined;
    const start = `pym${mark}${childId}${mark}`;
    if (!data.startsWith(start)) return undefined;
    const type = data.slice(start.length).split(mark)[0];
    // After a new width the host waits for the height that goes with it.
    return { session: childId, intents: type === 'width' ? [{ kind: 'measure' }] : [] };
  },
  tell: ({ height }, session) => [['pym', session, 'height', height].join(mark)],
};

/**
 * NPR's `<side-chain>`, which reads the height of any object of type `embed-size`, and so understands AMP's. It never
 * says a word of its own, so what the frame tells unasked has to do, and this dialect adds nothing to it.
 */
export const sidechain: HostAdapter = { name: 'sidechain', isUnasked: false, tell: amp.tell };
