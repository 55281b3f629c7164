import type { PageStore } from '../../ui/pageStore.ts';
import { onScrollEnd } from '../../ui/scheduling.ts';

/** From this size the picture stands beside the text; the same numbers are in StoryPage.module.css. */
const besideQuery = '(min-width: 60rem) and (min-height: 30rem)';

/** Nobody reads a step in less. */
const leastReadingMs = 600;

/** Without a scroll for so long, a page stands still. */
const restMs = 200;

/**
 * The height of the reading line, as a share of the window's height: the middle of what the text has to itself. Where the
 * picture is pinned above the text, that is lower.
 */
export function readingLine(): number {
  return matchMedia(besideQuery).matches ? 0.5 : 0.7;
}

/**
 * Tells a reader who stays from one who scrolls past: `settle` is called at once with a step that is reached at a reader's
 * pace, and with one reached right after another only when the page stands still, or after a reader's pace in it.
 *
 * @returns `pass`, to be called with the step at the reading line whenever that may have changed; `move`, to be called
 *   when the page scrolls; `stop`, after which nothing settles any more
 */
export function debounceSettled(settle: (step: string) => void): {
  pass: (step: string) => void;
  move: () => void;
  stop: () => void;
} {
  let step: string | undefined;
  let passedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const settleNow = () => {
    stop();
    if (step !== undefined) settle(step);
  };
  const wait = () => {
    stop();
    timer = setTimeout(settleNow, restMs);
  };
  const isScrollingPast = () => performance.now() - passedAt < leastReadingMs;
  return {
    pass: (next: string) => {
      if (next === step) return;
      step = next;
      const was = isScrollingPast();
      passedAt = performance.now();
      if (was) wait();
      else settleNow();
    },
    move: () => {
      if (timer === undefined) return;
      if (isScrollingPast()) wait();
      else settleNow();
    },
    stop,
  };
}

/**
 * Keeps `step` and `settledStep` of the store at the step that the reading line crosses; between two, the one above counts.
 *
 * An IntersectionObserver tells when the line enters or leaves a step, so that nothing is measured while scrolling. Its root
 * is the document: an implicit root ignores its margins in cross-origin frames.
 *
 * @returns what ends it
 */
export function followReading(store: PageStore): () => void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const pace = debounceSettled((settledStep) => store.set({ settledStep }));
  const beside = matchMedia(besideQuery);
  const look = () => {
    const step = stepAt(steps, innerHeight * readingLine());
    store.set({ step });
    pace.pass(step);
    store.set({ isFollowed: true });
  };
  let observer: IntersectionObserver | undefined;
  const observe = () => {
    observer?.disconnect();
    const percent = Math.round(100 * readingLine());
    observer = new IntersectionObserver(look, {
      root: document,
      rootMargin: `-${percent}% 0px -${100 - percent}% 0px`,
    });
    for (const step of steps) observer.observe(step);
  };
  observe();
  beside.addEventListener('change', observe);
  // A far jump from below the last step to above the first crosses none. A new observer reports where everything is when
  // the browser has laid the page out anyway; measuring here would force a layout.
  const stop = onScrollEnd(observe);
  document.addEventListener('scroll', pace.move, { passive: true });
  return () => {
    pace.stop();
    observer?.disconnect();
    beside.removeEventListener('change', observe);
    stop();
    document.removeEventListener('scroll', pace.move);
  };
}

/**
 * The box that a step is laid out in: asking for the place of what stands in one that is not laid out yet would lay it out, and
 * for every step that took 300 ms on a slow phone.
 */
export function boxOf(step: Element): Element {
  const known = boxes.get(step);
  if (known !== undefined) return known;
  const { parentElement } = step;
  const isAlone = parentElement?.querySelectorAll('[data-step], [data-reading]').length === 1;
  const box = isAlone ? parentElement : step;
  boxes.set(step, box);
  return box;
}

const boxes = new WeakMap<Element, Element>();

/** The room above a step's words in its box, as a share of the window's height: 12svh in Chapter.module.css, a little less beside the picture. */
const roomAbove = 0.12;

/** Id of the step at a height of the window, in CSS pixels; the one before it where it falls between two, the first above all. */
function stepAt(steps: readonly HTMLElement[], y: number): string {
  const next = steps.findIndex((step) => {
    const box = boxOf(step);
    const { top } = box.getBoundingClientRect();
    return (box === step ? top : top + roomAbove * innerHeight) > y;
  });
  return steps[Math.max(0, (next === -1 ? steps.length : next) - 1)]?.dataset['step'] ?? '';
}
