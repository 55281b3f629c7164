import { isRecord } from '../../model/problems.ts';
import type { HostAdapter } from './adapter.ts';

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
