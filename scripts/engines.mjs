import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { canInstall, installMissing } from './lib/debian.mjs';
import { Problem } from './lib/problem.mjs';
import { findNginx } from './lib/startNginx.mjs';

/** Where Debian's architectures keep WebKitGTK's small browser, which its driver steers. */
const miniBrowsers = [
  'x86_64-linux-gnu',
  'aarch64-linux-gnu',
  'arm-linux-gnueabihf',
  'riscv64-linux-gnu',
].map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);

/** The path of a Firefox that takes Playwright's commands as Debian's does, or undefined. Where FIREFOX_PATH is set, nothing else is asked. */
export function findFirefox(env = process.env, exists = existsSync) {
  if (env.FIREFOX_PATH) return exists(env.FIREFOX_PATH) ? env.FIREFOX_PATH : undefined;
  return findProgram('firefox-esr', env, exists);
}

/** The paths of WebKitGTK's driver, its small browser and a screen in memory; undefined when one of them is missing. */
export function findWebKit(env = process.env, exists = existsSync) {
  const driver = findProgram('WebKitWebDriver', env, exists);
  const screen = findProgram('Xvfb', env, exists);
  const browser = miniBrowsers.find((path) => exists(path));
  if (driver === undefined || screen === undefined || browser === undefined) return undefined;
  return { driver, browser, screen };
}

function findProgram(name, env, exists) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['/usr/bin', ...folders].map((folder) => join(folder, name)).find((path) => exists(path));
}

/**
 * Sees that the engines, and nginx, are there, and installs them where apt-get can do it unasked. Only Chromium has to be: the
 * others are left out of the run where they are missing, and `missing` names them.
 */
export async function ensureEngines() {
  if (canInstall())
    await installMissing(['chineseFont', 'firefox', 'webkit', 'screen', 'nginx', 'nginxBrotli']).catch(
      goOnWithout,
    );
  const chromium = await ensureChromium();
  const missing = [
    ...(findFirefox() === undefined ? ['Firefox (Debian’s firefox-esr)'] : []),
    ...(findWebKit() === undefined ? ['WebKit (Debian’s webkit2gtk-driver and xvfb)'] : []),
    ...(findNginx() === undefined ? ['nginx (Debian’s, with libnginx-mod-http-brotli-static)'] : []),
  ];
  return { chromium, missing };
}

/** Where packages cannot be fetched, an engine that is not there is left out like on any other machine. */
function goOnWithout(error) {
  if (!(error instanceof Problem)) throw error;
  console.log(error.message);
}
