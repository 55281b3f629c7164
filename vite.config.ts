import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentModules } from './scripts/build/contentModules.ts';
import { devServer } from './scripts/build/devServer.ts';
import { hostScript } from './scripts/build/hostScript.ts';
import { dropDisplayNames } from './scripts/build/site.ts';

/** The folder of the story to tell; another one takes its place by `STORY=path`. */
const story = process.env.STORY ?? 'src/content';

export default defineConfig({
  appType: 'custom',
  plugins: [
    react(),
    contentModules(story, process.env.PSEUDO === '1'),
    devServer(),
    hostScript(),
    dropDisplayNames(),
  ],
  css: {
    modules: {
      // The component’s name and the rule’s: no two components share a name, and readers download less than of a hash.
      generateScopedName: (rule, file) => `${basename(file, '.module.css')}_${rule}`,
    },
  },
  build: {
    target: 'es2022',
    // Container queries need about these; doubles for older ones, in every page, would be for nobody.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5', 'ios17.5'],
    // Pages carry their styles inside themselves, so that nothing blocks the first paint.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    // How long plugins take is of no use to who builds the site.
    rolldownOptions: { checks: { pluginTimings: false } },
    modulePreload: {
      polyfill: false,
      // Nothing is fetched before the file that imports it: what is lost on the way, Firefox never asks for again.
      resolveDependencies: (_, files, { hostType }) => (hostType === 'js' ? [] : files),
    },
  },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'tests/content/**/*.test.ts',
    ],
    setupFiles: ['tests/support/unit.ts'],
    // Properties are tried on many random cases, ten thousand when everything is tested, on machines that may be busy.
    testTimeout: process.env.TEST_ALL === '1' ? 3_600_000 : 60_000,
    // Pictures read the page's colours.
    css: { include: [/tokens\.css/] },
  },
});
