import { topOf } from './canStage.ts';

/**
 * Pins a frame to the window for `track` pixels of scrolling: the frame sticks within the first row of its figure, which
 * is as long as the frame and the track, and the caption follows below.
 *
 * `svh`, not `dvh`, which would change the frame's size while a phone's address bar slides away; `vh` where it is unknown.
 */
export function pin(element: HTMLIFrameElement, track: number): void {
  const figure = element.parentElement;
  if (figure === null) return;
  const top = topOf(element);
  figure.style.display = 'grid';
  figure.style.gridTemplateColumns = 'minmax(0,1fr)';
  element.style.position = 'sticky';
  element.style.top = `${top}px`;
  element.style.alignSelf = 'start';
  for (const unit of ['vh', 'svh']) {
    element.style.height = `calc(100${unit} - ${top}px)`;
    figure.style.gridTemplateRows = `calc(100${unit} + ${track - top}px) auto`;
  }
}

/** How far a pinned frame has come along its track, in pixels from 0. */
export function progressOf(element: HTMLIFrameElement): number {
  const figure = element.parentElement ?? element;
  const inset = figure.clientTop + (Number.parseFloat(getComputedStyle(figure).paddingTop) || 0);
  return Math.max(
    0,
    Math.round(element.getBoundingClientRect().top - figure.getBoundingClientRect().top - inset),
  );
}
