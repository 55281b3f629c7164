import { type HostFrame, isOutOfFlow, overlapOf, topOf } from './hostFrame.ts';

const minHeightPx = 480;
/** A frame whose top is above this share of the viewport is being read: making it sticky would move the page under the reader. */
const readingShare = 0.15;

const attribute = 'data-explainer-sticky';
const topProperty = '--explainer-top';
const trackProperty = '--explainer-track';
let styleSheet: CSSStyleSheet | undefined;

/**
 * Adopts the layout of sticky frames once; false where the browser has no constructable style sheets. They are allowed
 * under any content policy, and `@media screen` keeps the layout off paper.
 *
 * `svh`, not `dvh`, which would change the frame's size while a phone's address bar slides away.
 */
function adoptStyles(): boolean {
  if (!styleSheet && document.adoptedStyleSheets) {
    const view = CSS.supports('height:1svh') ? '100svh' : '100vh';
    const height = `calc(${view} - var(${topProperty}))`;
    styleSheet = new CSSStyleSheet();
    styleSheet.replaceSync(
      `@media screen{[${attribute}]{display:grid!important;grid-template:calc(${height} + var(${trackProperty})) auto/minmax(0,1fr)!important}[${attribute}]>iframe{position:sticky!important;top:var(${topProperty})!important;height:${height}!important}}`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet];
  }
  return styleSheet !== undefined;
}

/**
 * Whether a frame can stick to the viewport while the reader scrolls past: the host wants it, nothing around it would keep
 * it from sticking, there is room, and nobody is reading it yet. Once it sticks it stays so.
 */
export function canStick({ element, isLoose, track }: HostFrame): boolean {
  if (track) return true;
  return (
    !isLoose &&
    element.matches('[data-explainer]>[data-layout=stage]:first-child') &&
    innerHeight - topOf(element) >= minHeightPx &&
    element.getBoundingClientRect().top > innerHeight * readingShare &&
    !isOutOfFlow(element) &&
    !isClipped(element.parentElement) &&
    adoptStyles()
  );
}

/**
 * Whether an element, or one around it, scrolls or hides what overflows: `position: sticky` then sticks to that and not
 * to the viewport. `overflow: clip` does not matter. A body's overflow is the viewport's own unless the root has one, too.
 */
function isClipped(start: HTMLElement | null): boolean {
  const { body, documentElement: root } = document;
  const clips = (element: Element) => /hidden|auto|scroll/.test(getComputedStyle(element).overflow);
  for (let element = start; element && element !== root; element = element.parentElement)
    if (clips(element) && (element !== body || clips(root))) return true;
  return false;
}

/**
 * Makes a frame sticky for `track` CSS pixels of scrolling: its figure becomes a grid whose first row is as long as the frame
 * and the track, and the caption follows below. False, and nothing changed, where the figure cannot grow, or would cover what follows it.
 */
export function stick(frame: HostFrame, track: number): boolean {
  const { element, parent: figure } = frame;
  if (!figure) return false;
  const before = overlapOf(figure);
  frame.track = track;
  figure.style.setProperty(topProperty, `${topOf(element)}px`);
  figure.style.setProperty(trackProperty, `${track}px`);
  figure.setAttribute(attribute, '');
  if (figure.offsetHeight >= track && overlapOf(figure) <= before + 1) return true;
  frame.isLoose = true;
  unstick(frame);
  return false;
}

/** Takes the layout of a sticky frame from its figure, which would else keep the height of the whole track. */
export function unstick(frame: HostFrame): void {
  const { parent, track } = frame;
  if (!parent || !track) return;
  parent.removeAttribute(attribute);
  frame.track = 0;
}

/** How far a sticky frame has come along its track, in CSS pixels from 0; 0 for one that does not stick. */
export function progressOf({ element, parent, track }: HostFrame): number {
  if (!parent || !track) return 0;
  const inset = parent.clientTop + (parseFloat(getComputedStyle(parent).paddingTop) || 0);
  return Math.max(
    0,
    Math.round(element.getBoundingClientRect().top - parent.getBoundingClientRect().top - inset),
  );
}
