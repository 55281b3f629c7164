import { type HostFrame, isOpaque, topOf } from './hostFrame.ts';
import { canResize, fit, resize, reveal } from './resize.ts';
import { canStick, progressOf, stick } from './sticky.ts';

/** What a frame may post to its host; see docs/contracts/002-embed-messages.md. */
type FrameMessage =
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

/** Posts a message to a frame: to its origin, or to anyone where it has none. */
export function post({ element, origin }: HostFrame, type: string, fields?: object): void {
  if (element.contentWindow)
    element.contentWindow.postMessage(
      { ns: 'explainer', v: 1, type, ...fields },
      isOpaque(element) ? '*' : origin,
    );
}

/** Posts what this page can do for a frame. May be posted again at any time. */
export function postInit(frame: HostFrame): void {
  const { element } = frame;
  const sticks = canStick(frame);
  frame.isResizable = canResize(frame);
  const can = frame.isResizable ? ['size'] : [];
  post(frame, 'init', {
    can: sticks ? [...can, 'stage'] : can,
    want: sticks ? 'stage' : can[0],
    scheme: element.dataset['scheme'],
    vw: innerWidth,
    vh: innerHeight - topOf(element),
  });
}

/** Posts how far a frame has come along its track, and what of it is visible where it asked for that; nothing twice. */
export function postPosition(frame: HostFrame): void {
  const { element, track, wantsView } = frame;
  const { top, height } = element.getBoundingClientRect();
  const y = progressOf(frame);
  const position = [y, track, top, height, innerHeight].join();
  if (position === frame.lastPosition) return;
  frame.lastPosition = position;
  if (track) post(frame, 'progress', { y, track, vh: Math.round(height) });
  if (wantsView) {
    post(frame, 'view', {
      top: Math.round(Math.max(0, -top)),
      bottom: Math.round(Math.min(height, innerHeight - top)),
      vh: innerHeight,
    });
  }
}

/** Fits a frame to a page that has laid out anew, and posts what can now be done for it where that has changed. */
export function refit(frame: HostFrame): void {
  fit(frame);
  if (frame.isResizable === !canResize(frame)) postInit(frame);
  postPosition(frame);
}

/** Acts on a frame's message, and dispatches it to the page as an event of the element. */
export function handleMessage(frame: HostFrame, message: FrameMessage): void {
  const { element } = frame;
  const { type, ...fields } = message;
  if (message.type === 'reveal') return reveal(frame, message.y);
  if (message.type === 'hello') {
    frame.isLoose = !message.canStick;
    frame.wantsView = message.wantsView;
    if (element.title === '') element.title = message.title;
    postInit(frame);
    frame.lastPosition = '';
    return postPosition(frame);
  }
  if (message.type === 'size' && !resize(frame, message.height)) {
    if (frame.isFrozen) post(frame, 'freeze', { reason: 'growth' });
    else if (!canResize(frame)) postInit(frame);
    return;
  }
  if (message.type === 'stage') {
    if (!canStick(frame) || !stick(frame, message.track)) return postInit(frame);
    post(frame, 'staged');
    postPosition(frame);
  }
  element.dispatchEvent(new CustomEvent(`explainer:${type}`, { bubbles: true, detail: fields }));
}
