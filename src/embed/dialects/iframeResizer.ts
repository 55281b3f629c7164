import type { Dialect } from './dialect.ts';

const prefix = '[iFrameSizer]';

/** The strings of iframe-resizer 4, which version 5 still reads. The host's first message names the frame. */
export const iframeResizer: Dialect = {
  name: 'iframe-resizer',
  isUnasked: false,
  hear(data) {
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
