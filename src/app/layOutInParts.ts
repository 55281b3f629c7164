import { afterIdleFrame } from './whenIdle.ts';

/** Laid out at once, more elements than these keep a slow phone from answering for longer than a frame or two. */
const atOnce = 80;

/**
 * Lays out a chapter below the window part by part, each whenever the browser is idle; the rest at once when `isHurried`
 * says so. Parts that wait are skipped, never hidden: should the reader come near, the browser draws them.
 */
export async function layOutInParts(chapter: HTMLElement, isHurried: () => boolean): Promise<void> {
  const parts = partsOf(chapter);
  for (const part of parts) part.style.contentVisibility = 'auto';
  chapter.style.contentVisibility = 'visible';
  let elements = 0;
  for (const part of parts) {
    elements += count(part);
    if (elements > atOnce && !isHurried()) {
      await afterIdleFrame();
      elements = count(part);
    }
    part.style.contentVisibility = '';
  }
}

/** Elements of no more descendants than fit, where they can be told apart: a table or a picture is one. */
function partsOf(element: HTMLElement): HTMLElement[] {
  const children = [...element.children].filter((child) => child instanceof HTMLElement);
  if (count(element) <= atOnce || children.length === 0 || element.matches('table')) return [element];
  return children.flatMap(partsOf);
}

const count = (element: Element) => element.querySelectorAll('*').length;
