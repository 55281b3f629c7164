/** The path of a Chromium or Chrome on this machine, or undefined. CHROMIUM_PATH, when set, is the only place asked. */
export function findChromium(
  env?: Record<string, string | undefined>,
  exists?: (path: string) => boolean,
): string | undefined;

/** The path of a Chromium; installs one first where apt-get can do it unasked, and throws one sentence elsewhere. */
export function ensureChromium(): Promise<string>;
