/** A page in the background, or a frame far below the window, gets no frames: its work is not put off for longer than this. */
const longestMs = 100;

/**
 * Does `work` once the next frame is drawn, so that the browser shows that it has heard the reader before it gets busy.
 *
 * @returns a function that calls it off, as long as it has not begun
 */
export function afterPaint(work: () => void): () => void {
  let task: ReturnType<typeof setTimeout>;
  const begin = () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
    work();
  };
  const frame = requestAnimationFrame(() => {
    clearTimeout(task);
    task = setTimeout(begin);
  });
  task = setTimeout(begin, longestMs);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}
