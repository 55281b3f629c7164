// @vitest-environment node
import { expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';

const only = (path) => (asked) => asked === path;

it('CHROMIUM_PATH is the only place asked when it is set', () => {
  expect(findChromium({ CHROMIUM_PATH: '/opt/c' }, only('/opt/c'))).toBe('/opt/c');
  expect(findChromium({ CHROMIUM_PATH: '/opt/c' }, only('/usr/bin/chromium'))).toBeUndefined();
});

it('finds the usual places of Linux, macOS and Windows', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  expect(findChromium({}, only('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
  expect(findChromium({}, only('/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome');
  expect(findChromium({}, only(mac))).toBe(mac);
  expect(findChromium({ PROGRAMFILES: 'C:\\Program Files' }, only(windows))).toBe(windows);
});

it('is undefined on a machine without one', () => {
  expect(findChromium({ PATH: '/bin' }, () => false)).toBeUndefined();
});
