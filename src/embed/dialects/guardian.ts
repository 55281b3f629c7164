import { isRecord } from '../../lib/isRecord.ts';
import { readJson } from '../readJson.ts';
import type { Dialect, Page } from './dialect.ts';

/**
 * The Guardian's iframe-messenger: JSON in strings. Its host says nothing until it is asked, so a frame asks once in each
 * try where it stands; an answer under its own id is how the host is known.
 */
export const guardian: Dialect = {
  name: 'guardian',
  isUnasked: true,
  hear(data, page) {
    const answer = readJson(data);
    return isRecord(answer) && answer['id'] === idOf(page) ? { session: idOf(page), intents: [] } : undefined;
  },
  invite: (page) => [JSON.stringify({ id: idOf(page), type: 'get-position' })],
  // The value must be a number: the newer of the two hosts sets it as it is.
  tell: ({ height }, _session, page) => [
    JSON.stringify({ id: idOf(page), type: 'set-height', value: height }),
  ],
};

function idOf({ id }: Page): string {
  return `iframeMessenger:${id}`;
}
