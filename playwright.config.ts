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

/** What Firefox runs: reading, the map, cards, keys, no script, axe, faults and frames. */
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
  'frame',
  'faults',
  'network',
  'disturbed',
].map((name) => `e2e/${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  // Some tests walk the whole story; a busy machine with two processors needs minutes for that, and a broken page shows sooner.
  timeout: 120_000,
  forbidOnly: isCi,
  workers: 2,
  retries: 0,
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
            use: {
              browserName: 'firefox' as const,
              // Debian's own Firefox, over WebDriver BiDi; the plain name would ask for a patched one.
              channel: 'moz-firefox',
              launchOptions: {
                executablePath: firefox,
                firefoxUserPrefs: {
                  // Playwright 1.64.1 does not pass such preferences on to it (seen with DEBUG=pw:protocol).
                  'ui.prefersReducedMotion': 1,
                  // Of a page that comes back out of the cache, Playwright never hears that it is there.
                  'browser.sessionhistory.max_total_viewers': 0,
                },
              },
            },
          },
        ]),
    // Playwright cannot steer WebKitGTK; tests/support/webkit.ts does.
    ...(findWebKit() === undefined ? [] : [{ name: 'webkit', testMatch: 'webkit/**/*.spec.ts', ...smoke }]),
  ],
  webServer: {
    command: `node scripts/preview.mjs --port ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: !isCi,
  },
});
