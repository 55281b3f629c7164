import { afterIdleFrame } from '../ui/scheduling.ts';

/** Laid out at once, more elements than these keep a slow phone from answering for longer than a frame or two. */
const atOnce = 80;

/**
 * Lays out a chapter below the window part by part, each whenever the browser is idle; the rest at once when `isHurried`
 * says so. Parts that wait are skipped, never hidden: should the reader come near, the browser draws them.
 */
export async function layoutInParts(chapter: HTMLElement, isHurried: () => boolean): Promise<void> {
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

/** The class of the document under which chapters out of sight are skipped; see Skippable.module.css. */
const skips = 'deferred';

/** A browser that glides to where a key leads stops when what is skipped changes on the way (seen in Chromium). */
const leapMs = 1500;

/**
 * Lets the browser skip chapters that are out of sight, for as long as the page is open, without ever guessing where
 * anything stands. A browser remembers the length of what it has laid out once, and a chapter skipped at that length
 * costs next to nothing when something opens above it. So every chapter is laid out once, one whenever the browser is
 * idle; all of them at once where a reader leaps before that is done, or where the width changes, and the lengths with it.
 *
 * @param used resolves when a reader begins to use the page: until then chapters are laid out in small parts
 * @param ready resolves when the page has come to life, or when a reader begins to use it before that
 */
export async function deferOffscreenLayout(used: Promise<void>, ready: Promise<void>): Promise<void> {
  const { classList } = document.documentElement;
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-skippable]')];
  let waiting = [...chapters];
  let isUnderWay = false;
  let inUse = false;
  void used.then(() => {
    inUse = true;
  });

  function layoutAll() {
    waiting = [];
    classList.remove(skips);
    requestAnimationFrame(() => setTimeout(() => classList.add(skips), leapMs));
  }
  async function layoutInTurn() {
    if (isUnderWay) return;
    isUnderWay = true;
    await afterIdleFrame();
    for (let chapter = waiting.shift(); chapter !== undefined; chapter = waiting.shift()) {
      if (!inUse) await layoutInParts(chapter, () => inUse);
      chapter.style.contentVisibility = 'visible';
      await afterIdleFrame();
      chapter.style.contentVisibility = '';
    }
    isUnderWay = false;
  }

  // Before the browser, or the page's own script, looks for where the link or the key leads.
  const leap = (event: MouseEvent | KeyboardEvent) => {
    if (waiting.length === 0) return;
    if (isLeap(event)) layoutAll();
    else void layoutStep(chapters, event);
  };
  document.addEventListener('click', leap, { capture: true });
  document.addEventListener('keydown', leap, { capture: true });
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    layoutAll();
  });
  await ready;
  if (!classList.contains(skips)) layoutAll();
  void layoutInTurn();
  // Voices written out make every chapter longer.
  new MutationObserver(() => {
    waiting = [...chapters];
    void layoutInTurn();
  }).observe(document.documentElement, { attributeFilter: ['data-voices'] });
}

/**
 * Lays out the chapter that a step leads to and the one before it: Firefox would do so once it is there, and move the text
 * under the reader. Nothing where the event is no step.
 */
async function layoutStep(chapters: HTMLElement[], { target }: Event): Promise<void> {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[rel][href^="#"]') : null;
  const place = link === null ? null : document.getElementById(link.hash.slice(1));
  const at = chapters.findIndex((chapter) => place?.contains(chapter));
  const passed = chapters.slice(Math.max(0, at - 1), at + 1);
  for (const chapter of passed) chapter.style.contentVisibility = 'visible';
  await afterIdleFrame();
  for (const chapter of passed) chapter.style.contentVisibility = '';
}

/**
 * Whether it takes a reader far away at once: to a chapter, to a link at the other end of the page, or to its end. The
 * next chapter and the one before are no leap: little lies between.
 */
function isLeap(event: MouseEvent | KeyboardEvent): boolean {
  if ('key' in event) return event.key === 'Tab' || event.key === 'End';
  return event.target instanceof Element && event.target.closest('a[href*="#"]:not([rel])') !== null;
}
