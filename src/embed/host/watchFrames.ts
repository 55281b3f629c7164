import { handleMessage, parseMessage, post, postInit, postPosition, refit } from './connection.ts';
import { type HostFrame, isOpaque, originOf } from './hostFrame.ts';
import { unstick } from './sticky.ts';

const selector = 'iframe[data-explainer]';
const watched = {
  subtree: true,
  childList: true,
  attributeFilter: ['src', 'data-explainer', 'data-scheme', 'data-step'],
};

/**
 * Serves every `iframe[data-explainer]` on the page now or later. One listener for messages and one for scrolling; frames
 * are neither made nor moved, and those that leave the document are let go.
 *
 * @param claim whether frames of an origin are served here, and not by another copy of this script
 */
export function watchFrames(claim: (origin: string) => boolean): void {
  const frames = new Map<HTMLIFrameElement, HostFrame>();
  const frameOf = (target: EventTarget | null) => frames.get(target as HTMLIFrameElement);

  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const frame = frameOf(target);
        if (!frame) continue;
        frame.isNear = isIntersecting;
        postPosition(frame);
      }
    },
    { rootMargin: '50% 0px' },
  );
  const refitAll = () => frames.forEach(refit);
  // In a task of its own: a size set within the callback would be an error of the page's.
  const sizes = window.ResizeObserver && new ResizeObserver(() => setTimeout(refitAll));

  /** Begins to serve an element, notes where it stands now, or lets it go. */
  const update = (element: HTMLIFrameElement) => {
    const origin = element.isConnected && element.matches(selector) ? originOf(element) : undefined;
    const frame = frames.get(element);
    if (frame) {
      const parent = origin ? element.parentElement : null;
      if (parent !== frame.parent) {
        unstick(frame);
        if (sizes && frame.parent) sizes.unobserve(frame.parent);
        if (sizes && parent) sizes.observe(parent);
        frame.parent = parent;
      }
      if (origin) frame.origin = origin;
      else {
        frames.delete(element);
        nearness.unobserve(element);
      }
    } else if (origin && claim(origin)) {
      const added: HostFrame = { element, origin, track: 0, height: 0, growths: [] };
      frames.set(element, added);
      nearness.observe(element);
      update(element);
      // The document of a frame that is not loaded yet is still the page's own, and has nobody to post to.
      if (element.contentDocument === null || origin === location.origin) postInit(added);
    }
  };

  /** Updates the frames within a subtree, and no others: a page may change often. */
  const updateWithin = (node: Node) => {
    if (node instanceof Element)
      for (const element of [node, ...node.querySelectorAll(selector)]) update(element as HTMLIFrameElement);
  };

  // Browsers dispatch scroll events once for each frame they paint.
  const postPositions = () => {
    for (const frame of frames.values()) if (frame.isNear) postPosition(frame);
  };

  addEventListener('message', ({ source, origin, data }) => {
    for (const frame of frames.values()) {
      const { element } = frame;
      if (element.contentWindow !== source) continue;
      const message = parseMessage(data);
      if (message && (origin === frame.origin || (origin === 'null' && isOpaque(element))))
        handleMessage(frame, message);
    }
  });
  // Neither kind of event bubbles; both are captured, scrolling within the page included.
  document.addEventListener('scroll', postPositions, { passive: true, capture: true });
  document.addEventListener(
    'load',
    ({ target }) => {
      const frame = frameOf(target);
      if (!frame) return;
      refit(frame);
      postInit(frame);
    },
    true,
  );
  addEventListener('resize', refitAll);

  new MutationObserver((records) => {
    for (const { attributeName, target, addedNodes, removedNodes } of records) {
      addedNodes.forEach(updateWithin);
      if (removedNodes.length > 0) frames.forEach((_frame, element) => update(element));
      if (attributeName) update(target as HTMLIFrameElement);
      const frame = frameOf(target);
      if (!frame) continue;
      const { scheme, step } = frame.element.dataset;
      if (attributeName === 'data-scheme') post(frame, 'theme', { scheme });
      if (attributeName === 'data-step') post(frame, 'goto', { step });
    }
  }).observe(document, watched);
  updateWithin(document.documentElement);
}
