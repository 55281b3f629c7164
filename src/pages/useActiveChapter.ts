import { useEffect, useState } from 'react';

/** From this width the map stands beside the text; the same number is in StoryPage.module.css. */
const besideQuery = '(min-width: 60rem) and (min-height: 30rem)';

/**
 * The id of the chapter at the reading line: `data-chapter` of the section that contains it, empty for an open panel.
 *
 * The line lies in the middle of the text's own area: at half the window where the map stands beside the text, lower
 * where the map is pinned above it. It is a line through the whole document (`root: document`), because an implicit
 * root ignores its margin in cross-origin frames. Between sections the last one stays.
 *
 * @param initial what is active before the browser has measured anything
 * @param watched changes when sections come or go
 */
export function useActiveChapter(initial: string, watched: unknown): { active: string; measured: boolean } {
  const [state, setState] = useState({ active: initial, measured: false });
  useEffect(() => {
    const beside = matchMedia(besideQuery);
    let observer: IntersectionObserver | undefined;
    const watch = () => {
      observer?.disconnect();
      const line = beside.matches ? 50 : 72;
      observer = new IntersectionObserver(
        (entries) => {
          const crossing = entries
            .findLast(({ isIntersecting }) => isIntersecting)
            ?.target.getAttribute('data-chapter');
          if (crossing !== undefined && crossing !== null) setState({ active: crossing, measured: true });
        },
        { root: document, rootMargin: `-${line}% 0px -${100 - line}% 0px` },
      );
      for (const section of document.querySelectorAll('[data-chapter]')) observer.observe(section);
    };
    watch();
    beside.addEventListener('change', watch);
    return () => {
      observer?.disconnect();
      beside.removeEventListener('change', watch);
    };
    // Sections come and go with what is open, which the observer cannot see for itself.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [watched]);
  return state;
}
