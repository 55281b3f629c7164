// @vitest-environment node
import { expect, it } from 'vitest';
import { findFirefox, findWebKit } from './engines.mjs';

const only =
  (...paths) =>
  (asked) =>
    paths.includes(asked);
const webkit = [
  '/usr/bin/WebKitWebDriver',
  '/usr/bin/Xvfb',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];

it('FIREFOX_PATH is the only place asked when it is set', () => {
  expect(findFirefox({ FIREFOX_PATH: '/opt/f' }, only('/opt/f'))).toBe('/opt/f');
  expect(findFirefox({ FIREFOX_PATH: '/opt/f' }, only('/usr/bin/firefox-esr'))).toBeUndefined();
  expect(findFirefox({}, only('/usr/bin/firefox-esr'))).toBe('/usr/bin/firefox-esr');
});

it('finds the programs on the PATH, too', () => {
  expect(findFirefox({ PATH: '/bin:/opt/bin' }, only('/opt/bin/firefox-esr'))).toBe('/opt/bin/firefox-esr');
});

it('WebKit needs its driver, its browser and a screen, all three', () => {
  expect(findWebKit({}, only(...webkit))).toEqual({
    driver: webkit[0],
    screen: webkit[1],
    browser: webkit[2],
  });
  for (const path of webkit)
    expect(findWebKit({}, only(...webkit.filter((one) => one !== path)))).toBeUndefined();
});
