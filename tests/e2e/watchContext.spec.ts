import { expect, type Page, test } from '@playwright/test';
import { watchContext } from '../support/watchContext.ts';

// Each is run as a script of a page on the base's origin; the watcher must find exactly the sentences beside it.
const complaints: [claim: string, code: string, sentences: RegExp[]][] = [
  ['a console warning', "console.warn('w')", [/^console warning: w/]],
  ['a console error', "console.error('e')", [/^console error: e/]],
  ['an uncaught error', "setTimeout(() => { throw new Error('e') })", [/^uncaught: Error: e/]],
  ['an unhandled rejection', "Promise.reject(new Error('r'))", [/^uncaught: Error: r/]],
  ['a missing file', "fetch('/no-such-file')", [/^console error: .*404/]],
  [
    'a request to another origin',
    "fetch('http://127.0.0.1:1/').catch(() => {})",
    [/^request to another origin: http:\/\/127\.0\.0\.1:1\//, /^request failed/, /^console error/],
  ],
];

async function runScript(page: Page, code: string) {
  // A page with nothing of its own on it, not even an icon, which the browser may ask for at any time.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  // Without a policy, which would keep a page from some of what is to be noticed.
  await page.route('**/nothing-on-it', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('/nothing-on-it');
  await page.addScriptTag({ content: code });
}

for (const [claim, code, sentences] of complaints) {
  test(`${claim} is noticed`, async ({ page, context, baseURL }) => {
    const problems = watchContext(context, baseURL);
    await runScript(page, code);
    for (const sentence of sentences) {
      await expect.poll(() => problems.filter((problem) => sentence.test(problem))).toHaveLength(1);
    }
  });
}

test('what a policy keeps from happening is noticed', async ({ page, context, baseURL }) => {
  const problems = watchContext(context, baseURL);
  await context.newPage();
  await page.goto('/robots.txt');
  await page.evaluate(() => {
    new Image().src = 'data:image/gif,none';
  });
  await expect
    .poll(() => problems)
    .toContainEqual(expect.stringMatching(/^console error: against the policy: img-src data/));
});

test('what is allowed, and plain talk, is not noticed', async ({ page, context, baseURL }) => {
  const problems = watchContext(context, baseURL, { problems: [/^console warning: expected/] });
  await runScript(page, "console.log('talk'); console.warn('expected'); console.warn('last')");
  await expect.poll(() => problems).toEqual([expect.stringMatching(/^console warning: last/)]);
});
