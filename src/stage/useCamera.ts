import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type Camera, isFlown } from '../map/camera.ts';
import { importWithRetry } from '../ui/importWithRetry.ts';
import { isMotionOn } from '../ui/motion.ts';
import { requestIdle } from '../ui/scheduling.ts';

/** How long a camera takes, in milliseconds: a move of a second or more is something to wait for. */
const DURATION_MS = 700;

/** How long names take to come back where a map cuts to another extent, in milliseconds. */
const FADE_MS = 200;

/** The sums of a flight, fetched when the page is idle: until then the map cuts. */
let flight: typeof import('../map/flight.ts') | undefined;

type Move = { animation: Animation; from: Camera; to: Camera };

/**
 * Moves a map from its last camera to the next: it is drawn once, sharp, for where it will rest, and the compositor carries
 * it there, so that no frame of the move costs the main thread. Names fade in as it arrives. A new move starts from where
 * the last one was. With motion reduced, by the system or the page's own switch, the map cuts.
 *
 * @param aspect width of an extent divided by its height, above 0
 */
export function useCamera(
  shapes: RefObject<SVGElement | null>,
  labels: RefObject<HTMLElement | null>,
  camera: Camera,
  aspect: number,
): void {
  const last = useRef(camera);
  const move = useRef<Move | undefined>(undefined);
  const { x, y, width } = camera;
  useEffect(() => {
    void requestIdle()
      .then(() => importWithRetry(() => import('../map/flight.ts')))
      .then(
        (sums) => {
          flight = sums;
        },
        () => undefined,
      );
  }, []);
  useLayoutEffect(() => {
    const to = { x, y, width };
    const from = currentCamera(move.current, aspect) ?? last.current;
    last.current = to;
    const element = shapes.current;
    if (element === null || (from.x === x && from.y === y && from.width === width)) return;
    move.current?.animation.cancel();
    move.current = undefined;
    if (isStill()) return;
    if (flight === undefined || !isFlown(from, to)) {
      for (const one of [element, labels.current]) one?.animate({ opacity: [0, 1] }, FADE_MS);
      return;
    }
    // A layer of its own for good: made and undone with each move, it would be painted three times instead of once.
    element.style.setProperty('will-change', 'transform');
    const animation = element.animate(
      { transform: flight.cameraKeyframes(from, to, aspect) },
      { duration: DURATION_MS, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' },
    );
    labels.current?.animate([{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }], DURATION_MS);
    move.current = { animation, from, to };
  }, [shapes, labels, x, y, width, aspect]);
}

/** Where a move under way is; undefined where none is. */
function currentCamera(move: Move | undefined, aspect: number): Camera | undefined {
  const progress = move?.animation.effect?.getComputedTiming().progress;
  if (flight === undefined || move === undefined || typeof progress !== 'number') return undefined;
  return flight.cameraAlong(move.from, move.to, aspect, progress);
}

function isStill(): boolean {
  return !isMotionOn() || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
