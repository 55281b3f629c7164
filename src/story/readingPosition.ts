import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useStory } from '../ui/StoryProvider.tsx';

/** Nobody reads a chapter in less. */
const lingerMs = 1000;

/** Without a move for so long, a page stands. */
const restMs = 300;

/**
 * Tells a reader who stays from one who flies by: `settle` is called at once with a place come to at a reader's pace, and
 * with one come to within a second of the last only when the page stands, or a second has passed in it.
 *
 * @returns `pass`, to be called with where the reader is, whenever that may have changed; `move`, to be called when the
 *   page is scrolled; `stop`, after which nothing is settled any more
 */
export function debounceSettled(settle: (place: string) => void) {
  let place: string | undefined;
  let passedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const settleNow = () => {
    stop();
    if (place !== undefined) settle(place);
  };
  const wait = () => {
    stop();
    timer = setTimeout(settleNow, restMs);
  };
  const isFlying = () => performance.now() - passedAt < lingerMs;
  const pass = (next: string) => {
    if (next === place) return;
    place = next;
    const wasFlying = isFlying();
    passedAt = performance.now();
    if (wasFlying) wait();
    else settleNow();
  };
  const move = () => {
    if (timer === undefined) return;
    if (isFlying()) wait();
    else settleNow();
  };
  return { pass, move, stop };
}

/** From this width the map stands beside the text; the same number is in StoryPage.module.css. */
const besideQuery = '(min-width: 60rem) and (min-height: 30rem)';

type Reading = {
  /** The chapter at the reading line. */
  active: string;
  /** The same without chapters that fly by: what is worth a map of its own. */
  settled: string;
  /** Whether the browser has measured anything. */
  measured: boolean;
};

/**
 * The id of the chapter at the reading line: `data-chapter` of the section that contains it, empty for an open panel.
 *
 * The line lies in the middle of the text's own area: at half the window where the map stands beside the text, lower
 * where the map is pinned above it. It is a line through the whole document (`root: document`), because an implicit
 * root ignores its margin in cross-origin frames. Between two sections the one above counts.
 *
 * @param initial what is active before the browser has measured anything
 * @param watched changes when sections come or go
 */
export function useActiveChapter(initial: string, watched: unknown): Reading {
  const [{ active, measured }, setHere] = useState({ active: initial, measured: false });
  const [settled, setStaying] = useState(initial);
  useEffect(() => {
    const beside = matchMedia(besideQuery);
    const linePercent = () => (beside.matches ? 50 : 72);
    const sections = [...document.querySelectorAll('[data-chapter]')];
    const pace = debounceSettled(setStaying);
    const look = () => {
      const here = sectionAt(sections, (innerHeight * linePercent()) / 100);
      setHere((last) => (last.measured && last.active === here ? last : { active: here, measured: true }));
      pace.pass(here);
    };
    let observer: IntersectionObserver | undefined;
    const watch = () => {
      observer?.disconnect();
      const line = linePercent();
      observer = new IntersectionObserver(look, {
        root: document,
        rootMargin: `-${line}% 0px -${100 - line}% 0px`,
      });
      for (const section of sections) observer.observe(section);
    };
    watch();
    beside.addEventListener('change', watch);
    // A leap from below the last section to above the first crosses none. Watching anew asks for where everything is, and
    // hears it when the browser has laid the page out anyway; measuring here would make it do so at once.
    document.addEventListener('scrollend', watch);
    document.addEventListener('scroll', pace.move, { passive: true });
    return () => {
      pace.stop();
      observer?.disconnect();
      document.removeEventListener('scroll', pace.move);
      beside.removeEventListener('change', watch);
      document.removeEventListener('scrollend', watch);
    };
    // Sections come and go with what is open, which the observer cannot see for itself.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [watched]);
  return { active, settled, measured };
}

/** The section a height of the window falls in, or the one before it where it falls between two; the first above all. */
function sectionAt(sections: Element[], y: number): string {
  const last = sections.findLast((section) => section.getBoundingClientRect().top <= y) ?? sections[0];
  return last?.getAttribute('data-chapter') ?? '';
}

/** Browsers throttle history writes (Safari: 100 in 30 s), so the address follows the reading with this delay. */
const delayMs = 300;

/** Keeps the chapter being read in the address, without adding to the history. The first chapter needs no mention. */
export function useChapterHash(chapter: string, first: string, measured: boolean): void {
  const navigate = useNavigate();
  const { base } = useStory();
  const { pathname, hash, state } = useLocation();
  const wanted = chapter === first || chapter === '' ? '' : `#${chapter}`;
  useEffect(() => {
    if (!measured || wanted === hash) return;
    const timer = setTimeout(() => {
      // A choice changes the address at once and the page a moment later: in between, this would undo it.
      if (window.location.pathname !== base + pathname.slice(1)) return;
      void navigate({ pathname, hash: wanted }, { replace: true, state, preventScrollReset: true });
    }, delayMs);
    return () => clearTimeout(timer);
  }, [navigate, base, pathname, hash, state, wanted, measured]);
}
