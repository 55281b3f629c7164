import { isRecord } from '../../lib/isRecord.ts';
import type { Dialect } from './dialect.ts';

/** AMP refuses a frame lower than this. */
const leastHeightPx = 100;

/** The format of `<amp-iframe>`, which @newswire/frames took over and asks for with `frames-init`. */
export const amp: Dialect = {
  name: 'amp',
  isUnasked: true,
  fromAddress: ({ isAmp }) => (isAmp ? 'amp' : undefined),
  hear(data) {
    if (!isRecord(data) || data['sentinel'] !== 'amp') return undefined;
    if (data['type'] === 'frames-init') return { session: 'frames', intents: [{ kind: 'measure' }] };
    return data['type'] === 'intersection' ? { session: 'amp', intents: [] } : undefined;
  },
  once: () => [{ sentinel: 'amp', type: 'embed-ready' }],
  tell: ({ height }) => [{ sentinel: 'amp', type: 'embed-size', height: Math.max(leastHeightPx, height) }],
};
