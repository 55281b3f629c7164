import { defineConfig } from '@playwright/test';
import { findPrograms } from './scripts/support/browsers.ts';

const { chromium, firefox, webkit } = findPrograms();
const isCi = Boolean(process.env['CI']);
/**
 * Tags: `@smoke` runs in every browser by `npm test`; what has no tag in Chromium alone; `@slow` only by `npm run test:all`, which
 * runs everything everywhere. `@keys` and `@chromium` say where a test of frames can run.
 */
const isAll = process.env['TEST_ALL'] === '1';
const smoke = isAll ? {} : { grep: /@smoke/, grepInvert: /@slow/ };
/** Set to run the tests of two checkouts at the same time. */
const port = Number(process.env['PREVIEW_PORT'] ?? 4321);

/** What Firefox runs besides frames: where engines differ. */
const core = ['reading', 'panels', 'keyboard', 'noScript', 'network', 'languages'].map(
  (name) => `e2e/${name}.spec.ts`,
);

/** Debian's Firefox with preferences and environment. */
function inFirefox(
  executablePath: string,
  preferences: Record<string, boolean | number> = {},
  env = process.env,
) {
  return {
    browserName: 'firefox' as const,
    // Over WebDriver BiDi; without the channel Playwright expects its own patched build.
    channel: 'moz-firefox',
    launchOptions: {
      executablePath,
      env,
      firefoxUserPrefs: {
        // Playwright 1.64 does not pass reduced motion on (seen with DEBUG=pw:protocol).
        'ui.prefersReducedMotion': 1,
        // Playwright is not told of a page that comes back from the back/forward cache.
        'browser.sessionhistory.max_total_viewers': 0,
        ...preferences,
      },
    },
  };
}

/**
 * Cross-origin frames in Firefox. Pointer events reach them when they come through the browser's own window; key presses only
 * where all origins share a process, unlike for readers, so tests that press keys are a project of their own.
 */
function framesInFirefox(executablePath: string) {
  const testMatch = ['embed/**/*.spec.ts', 'e2e/frame.spec.ts'];
  const pointer = { 'remote.events.async.mouse.enabled': true, 'remote.events.async.wheel.enabled': true };
  // The pointer cannot leave the window, so the window is larger than any page tested.
  const env = { ...process.env, MOZ_HEADLESS_WIDTH: '1800', MOZ_HEADLESS_HEIGHT: '1300' };
  return [
    {
      name: 'firefox-frames',
      testMatch,
      grepInvert: /@keys|@chromium/,
      use: inFirefox(executablePath, pointer, env),
    },
    {
      name: 'firefox-keys',
      testMatch,
      grep: /@keys/,
      use: inFirefox(executablePath, { 'fission.webContentIsolationStrategy': 0 }, env),
    },
  ];
}

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  // Some tests read the whole story, which takes minutes on two busy processors.
  timeout: 120_000,
  forbidOnly: isCi,
  workers: 2,
  // A shared machine may stall for longer than a test waits; the end of the run names what passed only then.
  retries: isCi ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: process.env['BROWSER_REPORT'] ?? '.cache/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  projects: [
    {
      name: 'chromium',
      testMatch: ['e2e/**/*.spec.ts', 'build/**/*.spec.ts', 'embed/**/*.spec.ts'],
      // These build a site of their own, or take minutes in pages of hosts.
      ...(isAll
        ? {}
        : {
            grepInvert: /@slow/,
            testIgnore: /build\/(basePath|otherStory)|embed\/(hostPages|hostScript|resilience)/,
          }),
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(chromium === undefined ? {} : { executablePath: chromium }),
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-background-networking',
            '--disable-component-update',
            '--no-first-run',
          ],
        },
      },
    },
    // A browser that is not on this machine is left out, and `npm test` says so.
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            testMatch: core,
            ...smoke,
            // The dark colour scheme cannot be emulated.
            grepInvert: isAll ? /, dark/ : /, dark|@slow/,
            use: inFirefox(firefox),
          },
          ...(isAll ? framesInFirefox(firefox) : []),
        ]),
    // WebKitGTK is driven by tests/support/webkitPage.ts; Playwright needs a build of its own.
    ...(webkit === undefined ? [] : [{ name: 'webkit', testMatch: 'webkit/**/*.spec.ts', ...smoke }]),
  ],
  webServer: {
    command: `node scripts/run.mjs preview --port ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: !isCi,
  },
});
