import { createHostFrame, type HostFrame } from './hostFrame.ts';
import { type FrameMessage, readMessage } from './readMessage.ts';
import { resize, reveal } from './resize.ts';
import { canPin, isOpaque, pin, progressOf, topOf, unpinMoved } from './sticky.ts';

const selector = 'iframe[data-explainer]';
const watched = { subtree: true, childList: true, attributeFilter: ['src', 'data-scheme', 'data-step'] };

/**
 * Looks after every `iframe[data-explainer]` of `origin` that is on the page now or comes later. One listener for
 * messages, one for scrolling; frames are neither made nor moved, and those that go are forgotten.
 */
export function watchFrames(origin: string): void {
  const frames = new Map<HTMLIFrameElement, HostFrame>();
  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const frame = frames.get(target as HTMLIFrameElement);
        if (frame === undefined) continue;
        frame.isNear = isIntersecting;
        tellPlace(frame);
      }
    },
    { rootMargin: '50% 0px' },
  );

  const scan = () => {
    for (const [element, frame] of frames) {
      unpinMoved(frame);
      if (element.isConnected) continue;
      frames.delete(element);
      nearness.unobserve(element);
    }
    for (const element of document.querySelectorAll<HTMLIFrameElement>(selector)) {
      if (frames.has(element) || !element.src.startsWith(`${origin}/`)) continue;
      const frame = createHostFrame(element);
      frames.set(element, frame);
      nearness.observe(element);
      // A frame that has not been fetched yet is still ours to look into, and has no one to greet.
      if (element.contentDocument === null || origin === location.origin) greet(frame);
    }
  };

  const post = ({ element }: HostFrame, type: string, fields?: object) => {
    element.contentWindow?.postMessage(
      { ns: 'explainer', v: 1, type, ...fields },
      isOpaque(element) ? '*' : origin,
    );
  };

  const greet = (frame: HostFrame) => {
    const { dataset } = frame.element;
    const stages = canPin(frame);
    post(frame, 'init', {
      can: stages ? ['size', 'stage'] : ['size'],
      want: stages ? 'stage' : 'size',
      scheme: dataset['scheme'],
      vw: innerWidth,
      vh: innerHeight - topOf(frame.element),
    });
  };

  const tellPlace = (frame: HostFrame) => {
    const { element, track, wantsView } = frame;
    const { top, height } = element.getBoundingClientRect();
    const y = progressOf(frame);
    const told = [y, track, top, height, innerHeight].join();
    if (told === frame.told) return;
    frame.told = told;
    if (track) post(frame, 'progress', { y, track, vh: Math.round(height) });
    if (wantsView) {
      const [start, end] = [Math.max(0, -top), Math.min(height, innerHeight - top)];
      post(frame, 'view', { top: Math.round(start), bottom: Math.round(end), vh: innerHeight });
    }
  };

  let isDue = false;
  const tellPlaces = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      for (const frame of frames.values()) if (frame.isNear) tellPlace(frame);
    });
  };

  const handle = (frame: HostFrame, message: FrameMessage) => {
    const { element } = frame;
    const emit = (detail: object) =>
      element.dispatchEvent(new CustomEvent(`explainer:${message.type}`, { bubbles: true, detail }));
    switch (message.type) {
      case 'hello':
        frame.mayBeStaged = message.mayBeStaged;
        frame.wantsView = message.wantsView;
        if (element.title === '') element.title = message.title;
        greet(frame);
        frame.told = '';
        tellPlace(frame);
        return;
      case 'size':
        if (resize(frame, message.height)) emit({ height: message.height });
        else if (frame.isFrozen) post(frame, 'freeze', { reason: 'growth' });
        return;
      case 'stage': {
        const { track, steps } = message;
        if (!canPin(frame)) return greet(frame);
        pin(frame, track);
        post(frame, 'staged');
        tellPlace(frame);
        emit({ track, steps });
        return;
      }
      case 'reveal':
        reveal(frame, message.y);
        return;
      default: {
        const { type: _type, ...detail } = message;
        emit(detail);
      }
    }
  };

  addEventListener('message', ({ source, origin: from, data }) => {
    for (const frame of frames.values()) {
      const { element } = frame;
      if (source === null || element.contentWindow !== source) continue;
      const message = readMessage(data);
      if (message && (from === origin || (from === 'null' && isOpaque(element)))) handle(frame, message);
    }
  });
  // Neither kind of event bubbles; both can be caught on their way down, scrolling within the page included.
  document.addEventListener('scroll', tellPlaces, { passive: true, capture: true });
  document.addEventListener(
    'load',
    ({ target }) => {
      const frame = frames.get(target as HTMLIFrameElement);
      if (frame) greet(frame);
    },
    true,
  );
  addEventListener('resize', tellPlaces);
  new MutationObserver((changes) => {
    scan();
    for (const { attributeName, target } of changes) {
      const frame = frames.get(target as HTMLIFrameElement);
      if (!frame) continue;
      const { scheme, step } = frame.element.dataset;
      if (attributeName === 'data-scheme') post(frame, 'theme', { scheme });
      if (attributeName === 'data-step') post(frame, 'goto', { step });
    }
  }).observe(document, watched);
  scan();
}
