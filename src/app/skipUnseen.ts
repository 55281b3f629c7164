import { layOutInParts } from './layOutInParts.ts';
import { afterIdleFrame } from './whenIdle.ts';

/** The class of the document under which chapters out of sight are skipped; see Skippable.module.css. */
const skips = 'brisk';

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
export async function skipUnseen(used: Promise<void>, ready: Promise<void>): Promise<void> {
  const { classList } = document.documentElement;
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-skippable]')];
  let waiting = [...chapters];
  let isUnderWay = false;
  let inUse = false;
  void used.then(() => {
    inUse = true;
  });

  function layOutAll() {
    waiting = [];
    classList.remove(skips);
    requestAnimationFrame(() => setTimeout(() => classList.add(skips), leapMs));
  }
  async function layOutInTurn() {
    if (isUnderWay) return;
    isUnderWay = true;
    await afterIdleFrame();
    for (let chapter = waiting.shift(); chapter !== undefined; chapter = waiting.shift()) {
      if (!inUse) await layOutInParts(chapter, () => inUse);
      chapter.style.contentVisibility = 'visible';
      await afterIdleFrame();
      chapter.style.contentVisibility = '';
    }
    isUnderWay = false;
  }

  // Before the browser, or the page's own script, looks for where the link or the key leads.
  const leap = (event: MouseEvent | KeyboardEvent) => {
    if (waiting.length === 0) return;
    if (isLeap(event)) layOutAll();
    else void layOutStep(chapters, event);
  };
  document.addEventListener('click', leap, { capture: true });
  document.addEventListener('keydown', leap, { capture: true });
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    layOutAll();
  });
  await ready;
  if (!classList.contains(skips)) layOutAll();
  void layOutInTurn();
  // Voices written out make every chapter longer.
  new MutationObserver(() => {
    waiting = [...chapters];
    void layOutInTurn();
  }).observe(document.documentElement, { attributeFilter: ['data-voices'] });
}

/**
 * Lays out the chapter that a step leads to and the one before it: Firefox would do so once it is there, and move the text
 * under the reader. Nothing where the event is no step.
 */
async function layOutStep(chapters: HTMLElement[], { target }: Event): Promise<void> {
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
