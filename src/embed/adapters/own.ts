import { isRecord } from '../../model/problems.ts';
import { layouts, type Theme } from '../params.ts';
import type { Intent } from '../protocol.ts';
import type { HostAdapter } from './adapter.ts';

/** The first word of every message of our own protocol, and the version spoken here. */
export const namespace = 'explainer';
export const version = 1;

/** A message of our own; see docs/contracts/002-embed-messages.md for every type and its fields. */
export function serializeOwn(type: string, fields: Record<string, unknown> = {}) {
  return { ns: namespace, v: version, type, ...fields };
}

/** Our own protocol, spoken by /embed/v1.js on host pages. */
export const own: HostAdapter = {
  name: 'own',
  isUnasked: false,
  receive(data) {
    if (!isRecord(data) || data['ns'] !== namespace || !isVersion(data['v'])) return undefined;
    const intent = readIntent(data);
    return intent === undefined ? undefined : { session: namespace, intents: [intent] };
  },
  requestHandshake: ({ lang, title }) => [serializeOwn('hello', { layouts: [...layouts], lang, title })],
  tell: ({ height, isFirst }) => [serializeOwn('size', { height, reason: isFirst ? 'first' : 'change' })],
};

/** Any version from 1: a newer host speaks ours when it is answered in it. */
function isVersion(value: unknown): boolean {
  return typeof value === 'number' && value >= 1;
}

function readIntent(data: Record<string, unknown>): Intent | undefined {
  switch (data['type']) {
    case 'init':
      return {
        kind: 'init',
        can: Array.isArray(data['can']) ? data['can'].filter((one) => typeof one === 'string') : [],
        want: typeof data['want'] === 'string' ? data['want'] : '',
        scheme: readScheme(data['scheme']),
        vh: readPixels(data['vh']) ?? 0,
      };
    case 'staged':
      return { kind: 'staged' };
    case 'progress': {
      const y = readPixels(data['y']);
      const track = readPixels(data['track']);
      return y === undefined || track === undefined ? undefined : { kind: 'progress', y, track };
    }
    case 'goto': {
      const step = readStep(data['step']);
      return step === undefined ? undefined : { kind: 'goto', step };
    }
    case 'theme': {
      const scheme = readScheme(data['scheme']);
      return scheme === undefined ? undefined : { kind: 'theme', scheme };
    }
    case 'freeze':
      return { kind: 'freeze' };
    default:
      return undefined;
  }
}

function readScheme(value: unknown): Theme | undefined {
  return value === 'light' || value === 'dark' || value === 'auto' ? value : undefined;
}

function readStep(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 ? String(value) : undefined;
  return typeof value === 'string' && /^[\w-]{1,80}$/.test(value) ? value : undefined;
}

/** A finite number of pixels, brought between 0 and 10 million, which is more than any page is long. */
function readPixels(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(1e7, Math.max(0, value)) : undefined;
}
