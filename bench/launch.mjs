import { chromium } from '@playwright/test';
import { ensureChromium } from '../scripts/chromium.mjs';

/** A fresh browser that reaches nothing but this machine, and keeps frames of other sites in the page's own process. */
export async function launch() {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      // As on phones with little memory, where a frame shares its host's thread.
      '--disable-site-isolation-trials',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}
