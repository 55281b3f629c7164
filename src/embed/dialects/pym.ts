import type { Dialect } from './dialect.ts';

const mark = 'xPYMx';

/** pym.js 1, which names the frame in its address and answers to that name in every string. */
export const pym: Dialect = {
  name: 'pym',
  isUnasked: false,
  fromAddress: ({ childId }) => childId,
  hear(data, { childId }) {
    if (typeof data !== 'string' || childId === undefined) return undefined;
    const start = `pym${mark}${childId}${mark}`;
    if (!data.startsWith(start)) return undefined;
    const type = data.slice(start.length).split(mark)[0];
    // After a new width the host waits for the height that goes with it.
    return { session: childId, intents: type === 'width' ? [{ kind: 'measure' }] : [] };
  },
  tell: ({ height }, session) => [['pym', session, 'height', height].join(mark)],
};
