// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findPrograms, listMissingPackages } from './browsers.ts';

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('findPrograms', () => {
  it.each([
    ['/usr/bin/chromium', {}],
    ['/opt/google-chrome', { PATH: '/bin:/opt' }],
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe', { PROGRAMFILES: 'C:\\Programs' }],
  ])('finds %s', (path, env) => {
    expect(findPrograms(env, only(path))).toEqual({ chromium: path });
  });

  it('looks nowhere else when CHROMIUM_PATH or FIREFOX_PATH is set', () => {
    const usual = only('/usr/bin/chromium', '/usr/bin/firefox-esr');
    expect(findPrograms({ CHROMIUM_PATH: '/opt/c', FIREFOX_PATH: '/opt/f' }, usual)).toEqual({});
    expect(findPrograms({ FIREFOX_PATH: '/opt/f' }, only('/opt/f'))).toEqual({ firefox: '/opt/f' });
  });

  it('needs driver, browser and screen for WebKit', () => {
    const [driver, screen] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
    const browser = '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
    expect(findPrograms({}, only(driver, screen, browser))).toEqual({ webkit: { driver, browser, screen } });
    expect(findPrograms({}, only(driver, browser))).toEqual({});
  });
});

describe('listMissingPackages', () => {
  it('names the packages of what is wanted and not there', () => {
    const found = { chromium: '/usr/bin/chromium' };
    expect(listMissingPackages(found, ['chromium', 'firefox'], true)).toEqual(['firefox-esr']);
    expect(listMissingPackages(found, ['chromium'], false)).toEqual(['fonts-noto-cjk']);
  });
});
