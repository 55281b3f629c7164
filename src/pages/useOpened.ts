import { useCallback, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
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

  const open = useCallback(
    (next: Opened) => {
      if (lastKey.current === '') came.current = { scroll: window.scrollY, focus: document.activeElement };
      void navigate(writeAddress({ page: 'story', open: next }), {
        state: { depth: (depth ?? (lastKey.current === '' ? 0 : Number.NaN)) + 1 },
      });
    },
    [navigate, depth],
  );
  const close = useCallback(() => {
    if (depth !== undefined) void navigate(-depth);
    else void navigate(writeAddress({ page: 'story' }));
  }, [navigate, depth]);

  useLayoutEffect(() => {
    if (lastKey.current === key) return;
    lastKey.current = key;
    if (key !== '') {
      document.getElementById('open')?.scrollIntoView({ behavior: 'instant', block: 'start' });
    } else {
      const { scroll, focus } = came.current ?? { scroll: 0, focus: null };
      window.scrollTo({ top: scroll, behavior: 'instant' });
      if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
    }
  }, [key]);

  return { open, close, openedHere: depth !== undefined || came.current !== undefined };
}

function readDepth(state: unknown): number | undefined {
  const depth = (state as Depth | null)?.depth;
  return typeof depth === 'number' && Number.isInteger(depth) && depth > 0 ? depth : undefined;
}
