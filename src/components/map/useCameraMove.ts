import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Camera, cameraMove } from '../../geo/cameraMove.ts';
import { isMotionOn } from '../motion.ts';

/** How long a camera takes: a move of a second or more is something to wait for. */
const durationMs = 700;

type Move = { animation: Animation; start: Camera; end: Camera };

/**
 * Moves a picture from its last camera to the next: it is drawn once, sharp, for where it will rest, and the compositor
 * carries it there, so that no frame of the move costs the main thread. A new move starts from where the last one was.
 * With motion reduced, by the system or the page's own switch, the map cuts.
 */
export function useCameraMove(picture: RefObject<SVGElement | null>, camera: Camera, aspect: number): void {
  const last = useRef(camera);
  const move = useRef<Move | undefined>(undefined);
  const { x, y, width } = camera;
  useLayoutEffect(() => {
    const next = { x, y, width };
    const previous = last.current;
    last.current = next;
    const element = picture.current;
    const flight = cameraMove(previous, next, aspect);
    if (element === null || flight === undefined) return;
    const carried = restOf(move.current, aspect);
    move.current?.animation.cancel();
    move.current = undefined;
    if (isStill()) return;
    const from = `${carried} ${flight}`.trim();
    // A layer of its own for good: made and undone with each move, it would be painted three times instead of once.
    element.style.setProperty('will-change', 'transform');
    const animation = element.animate([{ transform: from }, { transform: 'none' }], {
      duration: durationMs,
      easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
    });
    move.current = { animation, start: previous, end: next };
  }, [picture, x, y, width, aspect]);
}

/** What is left of a move under way, as a transform; empty where none is. */
function restOf(move: Move | undefined, aspect: number): string {
  const progress = move?.animation.effect?.getComputedTiming().progress;
  if (move === undefined || progress === null || progress === undefined) return '';
  return cameraMove(move.start, move.end, aspect, progress) ?? '';
}

function isStill(): boolean {
  return !isMotionOn() || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
