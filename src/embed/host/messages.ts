/** What a frame may post to its host; see docs/contracts/002-embed-messages.md. */
export type FrameMessage =
  | { type: 'hello'; canStick: boolean; title: string; wantsView: boolean }
  | { type: 'size'; height: number }
  | { type: 'stage'; track: number; steps: number }
  | { type: 'step'; index: number; count: number; id: string }
  | { type: 'event'; name: string; id: string }
  | { type: 'reveal'; y: number };

const maxTextLength = 200;
const minPx = 120;
const maxPx = 20_000;

/**
 * A validated message: numbers finite and whole, lengths between 120 and 20,000 px, text of at most 200 characters.
 * Undefined for everything else that may be posted to a window.
 */
export function parseMessage(data: unknown): FrameMessage | undefined {
  const { ns, v, type, ...rest } = Object(data) as Record<string, unknown>;
  if (ns !== 'explainer' || !(typeof v === 'number' && v >= 1)) return undefined;
  /** NaN for what is no finite number. */
  const number = (name: string) =>
    Number.isFinite(rest[name]) ? Math.ceil(rest[name] as number) : Number.NaN;
  const length = (name: string) => Math.min(maxPx, Math.max(minPx, number(name)));
  const text = (name: string) => (typeof rest[name] === 'string' ? rest[name].slice(0, maxTextLength) : '');
  const { layouts, view } = rest;
  const height = length('height');
  const track = length('track');
  const y = number('y');
  switch (type) {
    case 'hello':
      return {
        type,
        canStick: Array.isArray(layouts) && layouts.includes('stage'),
        title: text('title'),
        wantsView: !!view,
      };
    case 'size':
      return height ? { type, height } : undefined;
    case 'stage':
      return track ? { type, track, steps: number('steps') || 0 } : undefined;
    case 'step':
      return { type, index: number('index') || 0, count: number('count') || 0, id: text('id') };
    case 'event':
      return { type, name: text('name'), id: text('id') };
    case 'reveal':
      return y === y ? { type, y } : undefined;
    default:
      return undefined;
  }
}
