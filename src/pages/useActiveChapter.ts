import { useEffect, useState } from 'react';
import { whenLingering } from './whenLingering.ts';

/** From this width the map stands beside the text; the same number is in StoryPage.module.css. */
const besideQuery = '(min-width: 60rem) and (min-height: 30rem)';

type Reading = {
  /** The chapter at the reading line. */
  active: string;
  /** The same without chapters that fly by: what is worth a map of its own. */
  staying: string;
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
  const [staying, setStaying] = useState(initial);
  useEffect(() => {
    const beside = matchMedia(besideQuery);
    const linePercent = () => (beside.matches ? 50 : 72);
    const sections = [...document.querySelectorAll('[data-chapter]')];
    const pace = whenLingering(setStaying);
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
  return { active, staying, measured };
}

/** The section a height of the window falls in, or the one before it where it falls between two; the first above all. */
function sectionAt(sections: Element[], y: number): string {
  const last = sections.findLast((section) => section.getBoundingClientRect().top <= y) ?? sections[0];
  return last?.getAttribute('data-chapter') ?? '';
}
