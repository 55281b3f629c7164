import { isRecord } from '../../lib/isRecord.ts';
import type { Dialect } from './dialect.ts';

const questions: unknown[] = ['iframe-child-init', 'iframe-get-child-dimensions'];

/** @open-iframe-resizer/core 2, which asks until it is answered. */
export const openIframeResizer: Dialect = {
  name: 'open-iframe-resizer',
  isUnasked: false,
  hear: (data) =>
    isRecord(data) && questions.includes(data['type'])
      ? { session: 'open', intents: [{ kind: 'measure' }] }
      : undefined,
  tell: ({ width, height }) => [{ type: 'iframe-resized', width, height }],
};
