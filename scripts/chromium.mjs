import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, installMissing } from './lib/debian.mjs';
import { Problem } from './lib/problem.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium or Chrome on this machine, or undefined. CHROMIUM_PATH, when set, is the only place asked. */
export function findChromium(env = process.env, exists = existsSync) {
  if (env.CHROMIUM_PATH) return exists(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return listPlaces(env).find((path) => exists(path));
}

function listPlaces(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...['/usr/bin', ...folders].flatMap((folder) => names.map((name) => join(folder, name))),
    ...['', env.HOME ?? ''].flatMap((home) => [
      `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    ]),
    ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
      ]),
  ];
}

/** The path of a Chromium; installs one first where apt-get can do it unasked, and says what to install elsewhere. */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env.CHROMIUM_PATH) {
    throw new Problem(`CHROMIUM_PATH is "${process.env.CHROMIUM_PATH}", and there is no file of that name.`);
  }
  if (!canInstall()) {
    throw new Problem(
      'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.',
    );
  }
  await installMissing(['chromium', 'chineseFont']);
  const installed = findChromium();
  if (installed === undefined)
    throw new Problem('apt-get installed chromium, but its program was not found.');
  return installed;
}
