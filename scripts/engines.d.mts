type Env = Record<string, string | undefined>;
type Exists = (path: string) => boolean;

/** The path of a Firefox that takes Playwright's commands as Debian's does, or undefined. Where FIREFOX_PATH is set, nothing else is asked. */
export function findFirefox(env?: Env, exists?: Exists): string | undefined;

/** The paths of WebKitGTK's driver, its small browser and a screen in memory; undefined when one of them is missing. */
export function findWebKit(
  env?: Env,
  exists?: Exists,
): { driver: string; browser: string; screen: string } | undefined;

/** Sees that the engines are there, and installs them where apt-get can do it unasked; `missing` names those left out. */
export function ensureEngines(): Promise<{ chromium: string; missing: string[] }>;
