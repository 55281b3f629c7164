/** One of our frames on a host page, and what has been settled with it. */
export type HostFrame = {
  element: HTMLIFrameElement;
  /** Whether it can be pinned, as it said in its greeting; true until then. */
  mayBeStaged: boolean;
  /** Pixels of scroll it is pinned for; 0 while it is not. */
  track: number;
  /** What it is pinned in. */
  figure: HTMLElement | null;
  /** The last height it was given, in CSS pixels; 0 while it has its own. */
  height: number;
  /** When it last grew, in milliseconds, newest last. */
  growths: number[];
  isFrozen: boolean;
  /** Whether it lies in or near the window: only then is it told how far the reader has come. */
  isNear: boolean;
  /** Whether it asked which part of it can be seen. */
  wantsView: boolean;
  /** What it was last told of the reader's place, so that nothing is said twice. */
  told: string;
};

/** What is held of the frame in `element` before it has said anything. */
export function createHostFrame(element: HTMLIFrameElement): HostFrame {
  return {
    element,
    mayBeStaged: true,
    track: 0,
    figure: null,
    height: 0,
    growths: [],
    isFrozen: false,
    isNear: false,
    wantsView: false,
    told: '',
  };
}
