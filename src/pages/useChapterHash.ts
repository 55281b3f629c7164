import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useEdition } from '../components/edition.tsx';

/** Browsers throttle history writes (Safari: 100 in 30 s), so the address follows the reading with this delay. */
const delayMs = 300;

/** Keeps the chapter being read in the address, without adding to the history. The first chapter needs no mention. */
export function useChapterHash(chapter: string, first: string, measured: boolean): void {
  const navigate = useNavigate();
  const { base } = useEdition();
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
