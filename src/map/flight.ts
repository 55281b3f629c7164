import { interpolateZoom } from 'd3';
import { type Camera, cameraTransform } from './camera.ts';

/** Samples of a flight. The compositor joins them by straight lines, which no eye tells from the curve. */
const SAMPLES = 16;

/**
 * The camera part of the way along the smooth path that d3's `interpolateZoom` gives (van Wijk and Nuij 2003): where two
 * extents lie apart, it draws back before it closes in.
 *
 * @param aspect width of an extent divided by its height, above 0
 * @param progress from 0 (`from`) to 1 (`to`)
 */
export function cameraAlong(from: Camera, to: Camera, aspect: number, progress: number): Camera {
  const path = interpolateZoom(toZoom(from, aspect), toZoom(to, aspect));
  const [x, y, width] = path(progress);
  return { x: x - width / 2, y: y - width / aspect / 2, width };
}

function toZoom({ x, y, width }: Camera, aspect: number): [number, number, number] {
  return [x + width / 2, y + width / aspect / 2, width];
}

/** The flight from one camera to another as keyframes of a picture that is drawn for the second. */
export function cameraKeyframes(from: Camera, to: Camera, aspect: number): string[] {
  return Array.from({ length: SAMPLES + 1 }, (_, at) =>
    cameraTransform(cameraAlong(from, to, aspect, at / SAMPLES), to, aspect),
  );
}
