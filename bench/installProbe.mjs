/**
 * Runs in every frame before its own scripts, and so may use nothing from outside itself. Collects what the browser
 * reports of a page, and when its map is on the screen; `window.benchProbe.read()` gives all of it.
 *
 * @param mapSelector the first element it finds is the map
 */
export function installProbe(mapSelector) {
  const seen = { fcp: null, lcp: null, shifts: [], longTasks: [], interactions: {}, mapAt: null, load: null };
  const observe = (type, onEntry, options = {}) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({
        type,
        buffered: true,
        ...options,
      });
    } catch {
      // A frame without this kind of entry has nothing to report.
    }
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime, element }) => {
    seen.lcp = { at: startTime, element: element?.tagName.toLowerCase() };
  });
  observe('layout-shift', ({ hadRecentInput, startTime, value }) => {
    if (!hadRecentInput) seen.shifts.push({ at: startTime, value });
  });
  observe('longtask', ({ startTime, duration }) => seen.longTasks.push({ at: startTime, ms: duration }));
  observe(
    'event',
    ({ interactionId, duration }) => {
      if (!interactionId) return;
      seen.interactions[interactionId] = Math.max(seen.interactions[interactionId] ?? 0, duration);
    },
    { durationThreshold: 16 },
  );
  addEventListener('load', () => {
    seen.load = performance.now();
  });

  const watchMap = () => {
    const box = document.querySelector(mapSelector)?.getBoundingClientRect();
    if (box === undefined || box.width < 2 || box.height < 2) {
      requestAnimationFrame(watchMap);
      return;
    }
    // The task after this frame's drawing: by then the map is on the screen.
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      seen.mapAt ??= performance.now();
    });
    channel.port1.start();
    channel.port2.postMessage(0);
  };
  requestAnimationFrame(watchMap);

  // Cumulative layout shift as web-vitals defines it: windows of at most 5 s with gaps under 1 s.
  const worstShift = () => {
    let worst = 0;
    let sum = 0;
    let start = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (const { at, value } of seen.shifts) {
      if (at - last > 1000 || at - start > 5000) {
        sum = 0;
        start = at;
      }
      sum += value;
      last = at;
      worst = Math.max(worst, sum);
    }
    return worst;
  };

  let frames;
  const countFrame = (time) => {
    if (frames === undefined) return;
    frames.push(time);
    requestAnimationFrame(countFrame);
  };
  window.benchProbe = {
    startFrames() {
      frames = [];
      requestAnimationFrame(countFrame);
    },
    stopFrames() {
      const times = frames ?? [];
      frames = undefined;
      return times.slice(1).map((time, index) => time - times[index]);
    },
    read: () => ({
      ...seen,
      cls: worstShift(),
      scripts: performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.js(\?|$)/.test(name))
        .map(({ startTime, responseEnd, encodedBodySize }) => ({ startTime, responseEnd, encodedBodySize })),
      timeOrigin: performance.timeOrigin,
    }),
  };
}
