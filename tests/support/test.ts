import { type BrowserContext, test as base, type Page, type Route } from '@playwright/test';

type Fixtures = {
  /** What this file's pages may do that would otherwise fail its tests: `test.use({ allow: { … } })`. */
  allow: Allowance;
  /** Fails the test when its pages complained or reached out; always on. */
  quiet: undefined;
};

/** Playwright's `test`, failing on any stray console error or warning, uncaught error, failed or foreign request. */
export const test = base.extend<Fixtures>({
  allow: [{}, { option: true }],
  quiet: [
    async ({ context, baseURL, allow }, use) => {
      const problems = watchContext(context, baseURL, allow);
      await use(undefined);
      base.expect(problems, 'what the pages complained of or reached out for').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** What watched pages may do without it counting as a problem. */
type Allowance = {
  /** Origins besides the base's own, such as a host page's "http://127.0.0.1:4174". */
  origins?: string[];
  /** Problems whose sentence matches one of these, such as the 404 a test asks for. */
  problems?: RegExp[];
};

/**
 * A list that fills with one sentence per problem while the context's pages live: console errors and warnings,
 * uncaught errors, failed requests, requests to another origin, and what the Content-Security-Policy kept from happening. For contexts a test opens itself; the fixture below
 * watches the usual one.
 */
export function watchContext(
  context: BrowserContext,
  baseURL: string | undefined,
  { origins = [], problems: allowed = [] }: Allowance = {},
): string[] {
  const problems: string[] = [];
  const note = (sentence: string) => {
    if (!allowed.some((pattern) => pattern.test(sentence))) problems.push(sentence);
  };
  // Browsers say some of these on the console and others not at all. A page that is gone has nothing more to say.
  context.addInitScript(reportViolations).catch(() => {});
  const home = baseURL === undefined ? [] : [new URL(baseURL).origin];
  context.on('console', (message) => {
    const kind = message.type();
    if (kind === 'error' || kind === 'warning') {
      note(`console ${kind}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (webError) => {
    note(`uncaught: ${String(webError.error())}`);
  });
  context.on('request', (request) => {
    if (!isAtHome(request.url(), [...home, ...origins])) note(`request to another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // Leaving a page cuts off what it was still loading; nothing is wrong with that.
    if (!['net::ERR_ABORTED', 'NS_BINDING_ABORTED'].includes(reason))
      note(`request failed: ${request.url()} (${reason})`);
  });
  return problems;
}

/** Runs in every page and frame: what its Content-Security-Policy kept from happening becomes an error on the console. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    console.error(`against the policy: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
}

/** True for the given origins, and for addresses without one of their own: data, blob, about. */
function isAtHome(address: string, origins: string[]): boolean {
  const url = new URL(address);
  return !/^(https?|wss?):$/.test(url.protocol) || origins.includes(url.origin);
}

/** Has pages that are to run no scripts come with every script taken out in Firefox, which Playwright 1.64.1 does not tell. */
export async function dropScripts(pages: BrowserContext | Page): Promise<void> {
  if (test.info().project.use.browserName === 'firefox') await pages.route('**/*', dropFrom);
}

async function dropFrom(route: Route) {
  if (route.request().resourceType() !== 'document') return route.continue();
  const response = await route.fetch();
  const body = (await response.text()).replace(/<script\b[^]*?<\/script>/g, '');
  return route.fulfill({ response, body });
}

/**
 * Lets time pass where no condition can be waited for: what is claimed is that nothing happens until then, or something is to
 * come as late, or as slowly, as it does to a reader. The reason stands in the report.
 */
export const pauseFor = (page: Page, ms: number, reason: string): Promise<void> =>
  test.step(`${reason} (${ms} ms)`, () => page.waitForTimeout(ms));
