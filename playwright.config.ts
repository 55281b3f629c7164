import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';
import { findFirefox, findWebKit } from './scripts/engines.mjs';

const chromium = findChromium();
const firefox = findFirefox();
const isCi = Boolean(process.env['CI']);
/** Everything in every engine; else what carries the tag @smoke in the other two. docs/testing.md says what that is. */
const isAll = process.env['TEST_ALL'] === '1';
const smoke = isAll ? {} : { grep: /@smoke/ };
/** Two checkouts may be tested at once when each has its own. */
const port = Number(process.env['PREVIEW_PORT'] ?? 4321);

/** What Firefox runs: reading, the map, cards, keys, no script, axe and faults; `framesInFirefox` has the frames. */
const core = [
  'reading',
  'countries',
  'proposals',
  'evidence',
  'keyboard',
  'tapping',
  'mapNames',
  'noScript',
  'accessibility',
  'faults',
  'network',
  'disturbed',
].map((name) => `e2e/${name}.spec.ts`);

/** Debian's own Firefox, with these of its preferences and in this environment. */
function inFirefox(
  executablePath: string,
  preferences: Record<string, boolean | number> = {},
  env = process.env,
) {
  return {
    browserName: 'firefox' as const,
    // Over WebDriver BiDi; the plain name would ask for a patched one.
    channel: 'moz-firefox',
    launchOptions: {
      executablePath,
      env,
      firefoxUserPrefs: {
        // Playwright 1.64.1 does not pass such preferences on to it (seen with DEBUG=pw:protocol).
        'ui.prefersReducedMotion': 1,
        // Of a page that comes back out of the cache, Playwright never hears that it is there.
        'browser.sessionhistory.max_total_viewers': 0,
        ...preferences,
      },
    },
  };
}

/**
 * The frames of other people's pages in Firefox. Playwright's pointer comes into frames of another origin where Firefox takes
 * it from its own window, as it takes a reader's. Its keys come only where pages of all origins share a process, which is not
 * how readers have it: the few tests that press keys are a project of their own.
 */
function framesInFirefox(executablePath: string) {
  const testMatch = ['embed/**/*.spec.ts', 'e2e/frame.spec.ts'];
  const pointer = { 'remote.events.async.mouse.enabled': true, 'remote.events.async.wheel.enabled': true };
  // Such a pointer ends at the window’s edge, so the window is to be larger than any page tried.
  const env = { ...process.env, MOZ_HEADLESS_WIDTH: '1800', MOZ_HEADLESS_HEIGHT: '1300' };
  return [
    {
      name: 'firefox-frames',
      testMatch,
      // It cannot be told of colours and paper.
      testIgnore: 'embed/screenAndPaper.spec.ts',
      // Only Chromium tells what shifted on a page and what memory it takes, and only there motion can be switched.
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
  // Some tests walk the whole story; a busy machine with two processors needs minutes for that, and a broken page shows sooner.
  timeout: 120_000,
  forbidOnly: isCi,
  workers: 2,
  // A machine that others use may stall for longer than a test waits. What passes only then is named at the end of the run.
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
      ...(isAll ? {} : { grepInvert: /@soak/ }),
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
    // Where a machine lacks an engine, `npm test` says so before it starts.
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            testMatch: core,
            // It cannot be told to prefer the dark.
            grepInvert: /, dark/,
            ...smoke,
            use: inFirefox(firefox),
          },
          // Frames of another origin, in which nothing has the tag @smoke.
          ...(isAll ? framesInFirefox(firefox) : []),
        ]),
    // Playwright cannot steer WebKitGTK; tests/support/webkitPage.ts does.
    ...(findWebKit() === undefined ? [] : [{ name: 'webkit', testMatch: 'webkit/**/*.spec.ts', ...smoke }]),
  ],
  webServer: {
    command: `node scripts/preview.mjs --port ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: !isCi,
  },
});
