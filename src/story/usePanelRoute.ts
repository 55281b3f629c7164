import {
  type MouseEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { buildPath, type Opened, parseRoute } from '../model/routes.ts';
import { useStory } from '../ui/StoryProvider.tsx';
import { afterNextPaint, onFirstInteraction } from '../ui/scheduling.ts';
import { toKnownSlugs } from '../viewModel/activePanel.ts';
import type { Panels } from '../viewModel/panels.ts';
import type { ActivePanel } from './panel/OpenedPanel.tsx';

/** Kept with a history entry: how many entries back the story without anything open is; absent where the page came with it open. */
type Depth = { depth?: number };

type Opening = {
  open: (opened: Opened) => void;
  close: () => void;
  /** Whether a reader opened it here, rather than arriving with it open. */
  openedByUser: boolean;
};

/**
 * Opening and closing beside the story. An explicit open adds an entry to the history, so Back closes; closing goes back
 * to where the story stood, or, where the reader arrived with it open, to the story's own address. The reading position
 * and the focus return to what they were.
 */
export function usePanelRoute(opened: Opened | undefined): Opening {
  const navigate = useNavigate();
  const { state } = useLocation();
  const depth = readDepth(state);
  const came = useRef<{ scroll: number; focus: Element | null } | undefined>(undefined);
  const key = opened === undefined ? '' : `${opened.kind}/${opened.slug}`;
  const lastKey = useRef(key);
  const [arrivedWith] = useState(key);
  const [moved, setMoved] = useState(false);
  const later = useLater();

  const open = useCallback(
    (next: Opened) => {
      if (lastKey.current === '') came.current = { scroll: window.scrollY, focus: document.activeElement };
      // Entries are counted only from a story without anything open: from anywhere else there is none to go back to.
      const before = lastKey.current === '' ? 0 : depth;
      const kept: Depth | null = before === undefined ? null : { depth: before + 1 };
      later(() => {
        setMoved(true);
        void navigate(buildPath({ page: 'story', open: next }), { state: kept });
      });
    },
    [navigate, depth, later],
  );
  const close = useCallback(
    () =>
      later(() => {
        // The reader may have gone back meanwhile; once more would leave the page.
        if (lastKey.current === '') return;
        if (depth !== undefined) void navigate(-depth);
        else void navigate(buildPath({ page: 'story' }));
      }),
    [navigate, depth, later],
  );

  useLayoutEffect(() => {
    if (lastKey.current === key) return;
    lastKey.current = key;
    if (key !== '') {
      // Not scrollIntoView: in a frame it would scroll the host's page as well.
      const top = document.getElementById('open')?.getBoundingClientRect().top ?? 0;
      const clear =
        Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
      window.scrollTo({ top: window.scrollY + top - clear, behavior: 'instant' });
      return undefined;
    }
    const { scroll, focus } = came.current ?? { scroll: 0, focus: null };
    const goBack = () => {
      window.scrollTo({ top: scroll, behavior: 'instant' });
      if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
    };
    goBack();
    // Going back to an entry with a hash, Chromium scrolls to its section and drops the focus after this (measured).
    const frame = requestAnimationFrame(goBack);
    return () => cancelAnimationFrame(frame);
  }, [key]);

  return { open, close, openedByUser: moved || key !== arrivedWith };
}

/** Puts off what takes a slow phone several frames, so that the first is for what was pressed. Only the last is done, and none after the page. */
function useLater(): (work: () => void) => void {
  const callOff = useRef(() => {});
  useEffect(() => () => callOff.current(), []);
  return useCallback((work) => {
    callOff.current();
    callOff.current = afterNextPaint(work);
  }, []);
}

function readDepth(state: unknown): number | undefined {
  const depth = (state as Depth | null)?.depth;
  return typeof depth === 'number' && Number.isInteger(depth) && depth > 0 ? depth : undefined;
}

/** What may be opened, and the component that draws it. */
export type Openable = { panels: Panels; Panel: typeof ActivePanel };

export type PanelSource = {
  /** What the page came with, if something was open in it. */
  now: Openable | undefined;
  load: () => Promise<Openable>;
};

/**
 * What may be opened, once it is here: at once where the page came with it, else fetched at the reader's first sign of
 * use, so that the first choice does not wait and a page nobody uses costs nothing more. A failed fetch leaves
 * `undefined`, and links then lead to whole pages; it is tried again when the network comes back.
 */
export function usePanels({ now, load }: PanelSource): Openable | undefined {
  const [openable, setOpenable] = useState(now);
  useEffect(() => {
    if (now !== undefined) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const fetchThem = () => {
      load().then(setOpenable, () => window.addEventListener('online', fetchThem, { once: true, signal }));
    };
    void onFirstInteraction(signal).then(fetchThem);
    return () => leaving.abort();
  }, [now, load]);
  return openable;
}

/**
 * A click handler for the whole page: links to countries and proposals, in prose made at build too, open without a new
 * document. Any other click (a modifier key, another button, another page or site) stays the browser's own.
 */
export function useLinkClicks(open: (opened: Opened) => void): (event: MouseEvent) => void {
  const { outline, base } = useStory();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== window.location.origin || !link.pathname.startsWith(base) || link.hash !== '') return;
    const address = parseRoute(link.pathname.slice(base.length - 1), '', toKnownSlugs(outline));
    if (address.page !== 'story' || address.open === undefined) return;
    event.preventDefault();
    open(address.open);
  };
}

/** Id of the place that a reader points at in the text, by pointer or by focus, and what follows both. */
export function useHoveredPlace() {
  const [pointed, setPointed] = useState<string | undefined>(undefined);
  const follow = ({ target }: SyntheticEvent) => {
    const words = target instanceof Element ? target.closest('[data-place]') : null;
    setPointed(words?.getAttribute('data-place') ?? undefined);
  };
  return { pointed, follow: { onPointerOver: follow, onFocus: follow } };
}
