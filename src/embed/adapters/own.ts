import { isRecord } from '../../model/problems.ts';
import { layouts, publicLayoutName, type Theme } from '../params.ts';
import type { Intent } from '../protocol.ts';
import type { HostAdapter } from './adapter.ts';

/** Namespace and version of our own protocol. */
export const namespace = 'explainer';
export const version = 1;

/** A message of our own protocol; see docs/contracts/002-embed-messages.md for every type and its fields. */
export function serializeOwn(type: string, fields: Record<string, unknown> = {}) {
  return { ns: namespace, v: version, type, ...fields };
}

/** Our own protocol: the host is /embed/v1.js, or a script that does as it does. */
export const own: HostAdapter = {
  name: 'own',
  isUnsolicited: false,
  parse(data) {
    if (!isRecord(data) || data['ns'] !== namespace || !isVersion(data['v'])) return undefined;
    const intent = parseIntent(data);
    return intent === undefined ? undefined : { session: namespace, intents: [intent] };
  },
  formatHello: ({ lang, title }) => [
    serializeOwn('hello', { layouts: layouts.map(publicLayoutName), lang, title }),
  ],
  formatSize: ({ height, isFirst }) => [
    serializeOwn('size', { height, reason: isFirst ? 'first' : 'change' }),
  ],
};

/** Any version from 1: a newer host falls back to ours when it is answered in it. */
function isVersion(value: unknown): boolean {
  return typeof value === 'number' && value >= 1;
}

function parseIntent(data: Record<string, unknown>): Intent | undefined {
  switch (data['type']) {
    case 'init':
      return {
        kind: 'init',
        can: Array.isArray(data['can']) ? data['can'].filter((one) => typeof one === 'string') : [],
        want: typeof data['want'] === 'string' ? data['want'] : '',
        scheme: parseScheme(data['scheme']),
        vh: parsePixels(data['vh']) ?? 0,
      };
    case 'staged':
      return { kind: 'stuck' };
    case 'progress': {
      const y = parsePixels(data['y']);
      const track = parsePixels(data['track']);
      return y === undefined || track === undefined ? undefined : { kind: 'progress', y, track };
    }
    case 'goto': {
      const step = parseStep(data['step']);
      return step === undefined ? undefined : { kind: 'goto', step };
    }
    case 'theme': {
      const scheme = parseScheme(data['scheme']);
      return scheme === undefined ? undefined : { kind: 'theme', scheme };
    }
    case 'freeze':
      return { kind: 'freeze' };
    default:
      return undefined;
  }
}

function parseScheme(value: unknown): Theme | undefined {
  return value === 'light' || value === 'dark' || value === 'auto' ? value : undefined;
}

function parseStep(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 ? String(value) : undefined;
  return typeof value === 'string' && /^[\w-]{1,80}$/.test(value) ? value : undefined;
}

/** A finite number of pixels, clamped between 0 and 10 million, which is more than any page is long. */
function parsePixels(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(1e7, Math.max(0, value)) : undefined;
}
