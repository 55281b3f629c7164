/** What a frame may say to its host; see docs/contracts/002-embed-messages.md. */
export type FrameMessage =
  | { type: 'hello'; mayBeStaged: boolean; title: string; wantsView: boolean }
  | { type: 'size'; height: number }
  | { type: 'stage'; track: number; steps: number }
  | { type: 'step'; index: number; count: number; id: string }
  | { type: 'event'; name: string; id: string }
  | { type: 'reveal'; y: number };

const longest = 200;
const leastPx = 120;
const mostPx = 20_000;

/**
 * A message as it may be acted on: numbers finite and whole, lengths between 120 and 20,000 px, words of at most 200
 * characters. Undefined for everything else that may be posted to a window.
 */
export function readMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { ns, v, type, ...rest } = data as Record<string, unknown>;
  if (ns !== 'explainer' || !(typeof v === 'number' && v >= 1)) return undefined;
  const number = (name: string) =>
    Number.isFinite(rest[name]) ? Math.ceil(rest[name] as number) : undefined;
  const length = (name: string) => {
    const px = number(name);
    return px === undefined ? undefined : Math.min(mostPx, Math.max(leastPx, px));
  };
  const words = (name: string) => (typeof rest[name] === 'string' ? rest[name].slice(0, longest) : '');
  if (type === 'hello') {
    const { layouts, view } = rest;
    const mayBeStaged = Array.isArray(layouts) && layouts.includes('stage');
    return { type, mayBeStaged, title: words('title'), wantsView: view === true };
  }
  if (type === 'size') {
    const height = length('height');
    return height ? { type, height } : undefined;
  }
  if (type === 'stage') {
    const track = length('track');
    return track ? { type, track, steps: number('steps') || 0 } : undefined;
  }
  if (type === 'step')
    return { type, index: number('index') || 0, count: number('count') || 0, id: words('id') };
  if (type === 'event') return { type, name: words('name'), id: words('id') };
  if (type === 'reveal') {
    const y = number('y');
    return y === undefined ? y : { type, y };
  }
  return undefined;
}
