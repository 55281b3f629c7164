import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { afterPaint } from '../components/afterPaint.ts';
import { type Opened, writeAddress } from '../story/address.ts';

/** Kept with a history entry: how many entries back the story without anything open is; absent where the page came with it open. */
type Depth = { depth?: number };

type Opening = {
  open: (opened: Opened) => void;
  close: () => void;
  /** Whether a reader opened it here, rather than arriving with it open. */
  openedHere: boolean;
};

/**
 * Opening and closing beside the story. An explicit open adds an entry to the history, so Back closes; closing goes back
 * to where the story stood, or, where the reader arrived with it open, to the story's own address. The reading position
 * and the focus return to what they were.
 */
export function useOpened(opened: Opened | undefined): Opening {
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
        void navigate(writeAddress({ page: 'story', open: next }), { state: kept });
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
        else void navigate(writeAddress({ page: 'story' }));
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

  return { open, close, openedHere: moved || key !== arrivedWith };
}

/** Puts off what takes a slow phone several frames, so that the first is for what was pressed. Only the last is done, and none after the page. */
function useLater(): (work: () => void) => void {
  const callOff = useRef(() => {});
  useEffect(() => () => callOff.current(), []);
  return useCallback((work) => {
    callOff.current();
    callOff.current = afterPaint(work);
  }, []);
}

function readDepth(state: unknown): number | undefined {
  const depth = (state as Depth | null)?.depth;
  return typeof depth === 'number' && Number.isInteger(depth) && depth > 0 ? depth : undefined;
}
