import { existsSync } from 'node:fs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

/**
 * What the tests run that npm does not bring: for each purpose Debian's packages, and the program that shows they are
 * there. A machine of another kind may have the same programs by other means; what it lacks is left out of the run.
 */
export const debianPackages = {
  chromium: { packages: ['chromium'], program: '/usr/bin/chromium' },
  // Without it the letters of Chinese pages are empty boxes, in every engine.
  chineseFont: {
    packages: ['fonts-noto-cjk'],
    program: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  },
  firefox: { packages: ['firefox-esr'], program: '/usr/bin/firefox-esr' },
  webkit: { packages: ['webkit2gtk-driver'], program: '/usr/bin/WebKitWebDriver' },
  // WebKit's small browser draws only on a screen; this one is in memory.
  screen: { packages: ['xvfb', 'xauth'], program: '/usr/bin/Xvfb' },
  nginx: { packages: ['nginx'], program: '/usr/sbin/nginx' },
  nginxBrotli: {
    packages: ['libnginx-mod-http-brotli-static'],
    program: '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  },
};

/** True where apt-get can install without asking anybody: Debian and its like, as root. */
export function canInstall() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * Installs what of `purposes` is missing, in one go, and does nothing when nothing is. Throws one sentence when apt-get fails.
 *
 * @param purposes keys of `debianPackages`
 */
export async function installMissing(purposes, exists = existsSync) {
  const packages = listMissing(purposes, exists);
  if (packages.length === 0) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const code = await run('apt-get', step, env);
    if (code !== 0)
      throw new Problem(`apt-get ${step.join(' ')} did not succeed; what it said stands above.`);
  }
}

/** Debian's packages for those of `purposes` whose program is not there. */
export function listMissing(purposes, exists = existsSync) {
  return purposes
    .map((purpose) => debianPackages[purpose])
    .filter(({ program }) => !exists(program))
    .flatMap(({ packages }) => packages);
}
