/** What the probe has seen of a page so far: times in ms from its navigation, `inp` the slowest answer to input, `cls` a score. */
export type Seen = {
  fcp?: number;
  lcp?: number;
  cls: number;
  inp?: number;
  map?: number;
  longTasks: { at: number; ms: number }[];
};
type OnMetric = (report: (metric: { value: number }) => void, options: object) => void;

declare global {
  // oxlint-disable-next-line no-var -- the form a global needs
  var webVitals: Record<'onFCP' | 'onLCP' | 'onCLS' | 'onINP', OnMetric>;
  // oxlint-disable-next-line no-var
  var benchProbe: { seen: Seen; startFrames: () => void; stopFrames: () => number[] };
}

/**
 * Is run in every frame after the script of web-vitals and before any other, so it may use nothing from outside.
 *
 * @param mapSelector the first element of it that has a size is the map
 */
export function installProbe(mapSelector: string): void {
  const seen: Seen = { cls: 0, longTasks: [] };
  const options = { reportAllChanges: true, durationThreshold: 16 };
  webVitals.onFCP(({ value }) => void (seen.fcp = value), options);
  webVitals.onLCP(({ value }) => void (seen.lcp = value), options);
  webVitals.onCLS(({ value }) => void (seen.cls = value), options);
  webVitals.onINP(({ value }) => void (seen.inp = value), options);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  const watchMap = () => {
    const boxes = [...document.querySelectorAll(mapSelector)].map((element) =>
      element.getBoundingClientRect(),
    );
    if (!boxes.some(({ width, height }) => width > 2 && height > 2))
      return void requestAnimationFrame(watchMap);
    // A task after this frame: by then it is painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      seen.map = performance.now();
    });
    port1.start();
    port2.postMessage(0);
  };
  requestAnimationFrame(watchMap);

  let frames: number[] | undefined;
  const countFrame = (time: number) => {
    if (frames?.push(time)) requestAnimationFrame(countFrame);
  };
  const startFrames = () => {
    frames = [];
    requestAnimationFrame(countFrame);
  };
  const stopFrames = () => {
    const [first = 0, ...times] = frames ?? [];
    frames = undefined;
    return times.map((time, index) => time - (times[index - 1] ?? first));
  };
  globalThis.benchProbe = { seen, startFrames, stopFrames };
}
