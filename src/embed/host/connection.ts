import { type HostFrame, isOpaque, topOf } from './hostFrame.ts';
import type { FrameMessage } from './messages.ts';
import { canResize, fit, resize, reveal } from './resize.ts';
import { canStick, progressOf, stick } from './sticky.ts';

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
