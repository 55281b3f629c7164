/** How long to wait before each further try, in milliseconds: a lost packet, then a change of cell. */
const pausesMs = [300, 900];

/** So that no two further tries in the life of a page ask for the same address. */
let asked = 0;

type Means<T> = {
  importFrom: (url: string) => Promise<T>;
  pause: (ms: number) => Promise<void>;
};

/**
 * What `load` imports, asked for up to two more times where it does not arrive; fails as the last try does.
 *
 * Firefox remembers a failed import for as long as the page lives (153, where Chromium 156 asks again), so a further try
 * asks for the file under another query: its name stands in the error. Where it does not, as in WebKit, `load` is called again;
 * and where another name does: a file that the one asked for imports is no substitute for it.
 */
export async function importWithRetry<T>(
  load: () => Promise<T>,
  {
    importFrom = (url) => import(/* @vite-ignore */ url) as Promise<T>,
    pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }: Partial<Means<T>> = {},
): Promise<T> {
  let attempt = load();
  for (const ms of pausesMs) {
    try {
      return await attempt;
    } catch (error) {
      const file = /https?:\/\/[^\s?]+/.exec(String(error))?.[0];
      await pause(ms);
      asked += 1;
      attempt = file !== undefined && namesFile(load, file) ? importFrom(`${file}?again=${asked}`) : load();
    }
  }
  return attempt;
}

/** Whether a function asks for a file by itself: a bundled `() => import('./a-1.js')` holds the name. */
function namesFile(load: () => unknown, file: string): boolean {
  return String(load).includes(file.slice(file.lastIndexOf('/') + 1));
}
