import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand, UserError } from './process.mjs';

/** Programs the tests run that npm does not install. Only Chromium is required; tests of a missing one are left out. */
export type Programs = {
  chromium?: string;
  firefox?: string;
  /** WebKitGTK's WebDriver, its MiniBrowser and Xvfb, an X server in memory. */
  webkit?: { driver: string; browser: string; screen: string };
  /** nginx with the module for `.br` files. */
  nginx?: { program: string; brotliModule: string };
};

type Env = Record<string, string | undefined>;
type Exists = (path: string) => boolean;

/** Debian's packages for each program, and for the letters of Chinese pages. */
const debianPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
  chineseFont: ['fonts-noto-cjk'],
};
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Where the programs are on this machine; CHROMIUM_PATH and FIREFOX_PATH, when set, are the only places looked at. */
export function findPrograms(env: Env = process.env, exists: Exists = existsSync): Programs {
  const first = (paths: (string | undefined)[]) => paths.find((path) => path !== undefined && exists(path));
  const inPath = (...names: string[]) =>
    ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)].flatMap((dir) =>
      names.map((name) => join(dir, name)),
    );
  const chromium = first(
    env['CHROMIUM_PATH']
      ? [env['CHROMIUM_PATH']]
      : [
          ...inPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
          '/Applications/Chromium.app/Contents/MacOS/Chromium',
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          `${env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
        ],
  );
  // Playwright drives this one over WebDriver BiDi; another vendor's build need not work.
  const firefox = first(env['FIREFOX_PATH'] ? [env['FIREFOX_PATH']] : inPath('firefox-esr'));
  const driver = first(inPath('WebKitWebDriver'));
  const screen = first(inPath('Xvfb'));
  const browser = first(
    ['x86_64', 'aarch64', 'riscv64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
  );
  const program = first(['/usr/sbin/nginx', '/usr/local/sbin/nginx']);
  const brotliModule = first(['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so']);
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(driver && screen && browser && { webkit: { driver, browser, screen } }),
    ...(program && brotliModule && { nginx: { program, brotliModule } }),
  };
}

/**
 * Installs missing programs where apt-get can do so without a question (Debian, as root), and returns what there is.
 *
 * @param wanted the programs the caller has a use for
 * @throws UserError without a Chromium
 */
export async function ensurePrograms(
  wanted: (keyof Programs)[] = ['chromium', 'firefox', 'webkit', 'nginx'],
): Promise<Programs> {
  const packages = listMissingPackages(findPrograms(), wanted, existsSync(chineseFont));
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (packages.length > 0 && canInstall) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]])
      if ((await runCommand('apt-get', args, { env })) !== 0)
        console.error(`apt-get ${args.join(' ')} failed; its output is above.`);
  }
  const found = findPrograms();
  if (wanted.includes('chromium') && found.chromium === undefined)
    throw new UserError(
      process.env['CHROMIUM_PATH']
        ? `CHROMIUM_PATH is "${process.env['CHROMIUM_PATH']}", and there is no such file.`
        : 'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.',
    );
  return found;
}

/** Debian's packages for what is wanted and not there. */
export function listMissingPackages(
  found: Programs,
  wanted: (keyof Programs)[],
  hasChineseFont: boolean,
): string[] {
  const missing = wanted.filter((name) => found[name] === undefined);
  return [
    ...missing.flatMap((name) => debianPackages[name]),
    ...(hasChineseFont ? [] : debianPackages.chineseFont),
  ];
}
