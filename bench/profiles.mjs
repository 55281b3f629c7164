/** The median phone that Lighthouse simulates: a Moto G Power on slow 4G, its processor four times slower than ours. */
const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const slow4G = {
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  offline: false,
};

/**
 * What a page is measured on. `phone` throttles in the browser, which knows neither connection set-up nor slow start;
 * `wire` gives the same link with both, and is the honest one; `desktop` throttles nothing.
 */
export const profiles = {
  phone: { context: phone, slowdown: 4, network: slow4G, touch: true, runs: 5 },
  wire: {
    context: phone,
    slowdown: 4,
    link: { rttMs: 150, bytesPerSecond: 200_000, setupRtts: 2 },
    touch: true,
    runs: 3,
  },
  desktop: {
    context: { viewport: { width: 1350, height: 940 }, deviceScaleFactor: 1 },
    slowdown: 1,
    touch: false,
    runs: 3,
  },
};
