import type { WebKitDriver } from './webkitDriver.ts';

/** A reference to an element, as the WebDriver protocol writes it. */
export type Reference = { [webElement]: string };

/** The page of one WebKit session. */
export type WebKitPage = {
  /** Opens an address of the built site, from its root, or a whole one, and waits for its load event. */
  goto: (path: string) => Promise<void>;
  /** What a function answers that runs in the page; it can take and give JSON and references to elements. */
  evaluate: <Args extends unknown[], Answer>(
    run: (...args: Args) => Answer | Promise<Answer>,
    ...args: { [At in keyof Args]: Args[At] extends Element ? Reference : Args[At] }
  ) => Promise<Answer>;
  /** The first element a selector picks. */
  first: (selector: string) => Promise<Reference>;
  /** The first element a selector picks whose role (`image` for `img`) and name a screen reader would be told are these. */
  find: (selector: string, role: string, name: string | RegExp) => Promise<Reference>;
  /** Moves the pointer to the middle of an element, once that is in sight with nothing over it, and clicks. */
  click: (target: Reference) => Promise<void>;
  clickAt: (x: number, y: number) => Promise<void>;
  press: (key: keyof typeof keys) => Promise<void>;
  /** Gives the window an outer size in CSS pixels; WebKit's small browser grants no less than 447 across. */
  resize: (width: number, height: number) => Promise<void>;
  back: () => Promise<void>;
  /** From here on everything but `goto` is about the document in a frame, until `leave`. */
  enter: (frame: Reference) => Promise<void>;
  leave: () => Promise<void>;
  /** What the pages complained of since the last document was opened. */
  complaints: () => Promise<string[]>;
  close: () => Promise<void>;
};

const webElement = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys by their code points in the WebDriver protocol (W3C WebDriver, 17.4.2). */
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** Starts a session and gives its page. */
export async function openWebKitPage(driver: WebKitDriver, address: string): Promise<WebKitPage> {
  const { sessionId } = (await driver.ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: driver.browser,
          args: ['--automation', '--geometry=1280x900'],
        },
      },
    },
  })) as { sessionId: string };
  const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) =>
    driver.ask(method, `/session/${sessionId}${path}`, body);
  const execute = (script: string, args: unknown[]) => ask('POST', '/execute/sync', { script, args });
  const act = (actions: unknown) => ask('POST', '/actions', { actions: [actions] });
  const clickFrom = (origin: 'viewport' | Reference, x: number, y: number) =>
    act({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });

  const evaluate: WebKitPage['evaluate'] = async (run, ...args) =>
    (await execute(`return (${String(run)})(...arguments);`, args)) as never;

  const page: WebKitPage = {
    goto: async (path) => {
      await ask('POST', '/url', { url: new URL(path, address).href });
    },
    evaluate,
    first: async (selector) =>
      (await ask('POST', '/element', { using: 'css selector', value: selector })) as Reference,
    find: async (selector, role, name) => {
      const all = (await ask('POST', '/elements', { using: 'css selector', value: selector })) as Reference[];
      const labels: unknown[] = [];
      for (const one of all) {
        const label = await ask('GET', `/element/${one[webElement]}/computedlabel`);
        const matches = typeof name === 'string' ? label === name : name.test(String(label));
        if (matches && (await ask('GET', `/element/${one[webElement]}/computedrole`)) === role) return one;
        labels.push(label);
      }
      throw new Error(`No ${role} named ${String(name)} among ${selector}: ${labels.join(', ')}`);
    },
    click: async (target) => {
      await evaluate(bringIntoSight, target);
      // Its driver takes what is counted from the window for places of the outermost page.
      await clickFrom(target, 0, 0);
    },
    clickAt: async (x, y) => {
      await clickFrom('viewport', x, y);
    },
    press: async (key) => {
      const value = keys[key];
      await act({
        type: 'key',
        id: 'keys',
        actions: [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ],
      });
    },
    resize: async (width, height) => {
      await ask('POST', '/window/rect', { width, height });
    },
    back: async () => {
      await ask('POST', '/back');
    },
    enter: async (frame) => {
      await ask('POST', '/frame', { id: frame });
    },
    leave: async () => {
      await ask('POST', '/frame', { id: null });
    },
    complaints: async () =>
      (await execute('return window.complaints ?? ["the watcher did not run"];', [])) as string[],
    close: async () => {
      await ask('DELETE', '');
    },
  };
  return page;
}

/** Runs in the page: scrolls an element into the window; throws where something else lies over its middle. */
function bringIntoSight(element: Element): void {
  const seenAt = () => {
    const box = element.getClientRects()[0] ?? new DOMRect();
    return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  };
  const isSeen = (top: Element | null) => top !== null && (element.contains(top) || top.contains(element));
  if (!isSeen(seenAt())) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const top = seenAt();
  if (!isSeen(top)) throw new Error(`${top?.outerHTML.slice(0, 120)} lies over it.`);
}
