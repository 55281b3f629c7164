import type { Page } from '@playwright/test';
import { listBuilt } from '../support/built.ts';
import { openStory } from '../support/reader.ts';
import { expect, test } from '../support/test.ts';

/** One page of each kind; each template has scripts of its own. */
const kinds = ['/', '/notes/', '/404.html', '/embed/'].filter((path) =>
  listBuilt().includes(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`),
);

test('every kind of page comes with the policy in itself and from the server', async ({ page, request }) => {
  for (const path of kinds) {
    const answer = await request.get(path);
    const sent = answer.headers()['content-security-policy'] ?? '';
    const inside =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await answer.text())?.[1] ?? '';
    for (const policy of [sent, inside])
      for (const rule of [
        "default-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types explainer',
      ])
        expect(policy, path).toContain(rule);
    expect(sent, 'others may frame it').not.toContain('frame-ancestors');
  }
  // Loaded, they keep to it: the fixture fails on any violation.
  for (const path of kinds.filter((one) => one !== '/404.html')) await page.goto(path, { waitUntil: 'load' });
});

test.describe('against what is not ours', () => {
  test.use({ allow: { problems: [/./] } });

  // Each is tried in the page as something injected would; what comes back says whether it got anywhere.
  const attempts: [claim: string, attempt: (page: Page) => Promise<string>][] = [
    [
      'a script written into the page does not run',
      (page) =>
        page.evaluate(() => {
          const element = document.createElement('script');
          try {
            element.text = 'document.title = "ran"';
            document.head.append(element);
          } catch {
            return 'refused';
          }
          return document.title === 'ran' ? 'ran' : 'refused';
        }),
    ],
    [
      'a handler in an attribute does not run',
      (page) =>
        page.evaluate(() => {
          try {
            document.body.setAttribute('onclick', 'document.title = "ran"');
            document.body.click();
          } catch {
            return 'refused';
          }
          return document.title === 'ran' ? 'ran' : 'refused';
        }),
    ],
    [
      'text does not become code',
      (page) =>
        page.evaluate(
          () =>
            new Promise<string>((resolve) => {
              // Later, because what a test has the browser evaluate is let through while it does.
              setTimeout(() => {
                try {
                  // oxlint-disable-next-line no-eval -- what is tried here
                  resolve(String(globalThis.eval('"ran"')));
                } catch {
                  resolve('refused');
                }
              });
            }),
        ),
    ],
    [
      'markup is not written, not even an empty piece, past the one policy',
      (page) =>
        page.evaluate(() => {
          const written = ['<b>ran</b>', ''].filter((html) => {
            try {
              document.createElement('div').innerHTML = html;
              return true;
            } catch {
              return false;
            }
          });
          return written.length === 0 ? 'refused' : 'ran';
        }),
    ],
    [
      'no second policy can be made, nor the first again',
      (page) =>
        page.evaluate(() => {
          type Factory = { createPolicy: (name: string, rules: object) => unknown };
          const factory = (globalThis as unknown as { trustedTypes: Factory }).trustedTypes;
          const made = ['explainer', 'other', 'default'].filter((name) => {
            try {
              factory.createPolicy(name, { createHTML: (html: string) => html });
              return true;
            } catch {
              return false;
            }
          });
          return made.length === 0 ? 'refused' : `ran: ${made.join()}`;
        }),
    ],
    [
      'another site is not asked for anything',
      (page) =>
        page.evaluate(async () => {
          const asked = await Promise.all([
            fetch('http://127.0.0.1:9/').then(
              () => 'ran',
              () => 'refused',
            ),
            new Promise<string>((resolve) => {
              const image = new Image();
              document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
                if (blockedURI.includes('picture')) resolve('refused');
              });
              image.src = 'http://127.0.0.1:9/picture';
            }),
          ]);
          return asked.includes('ran') ? 'ran' : 'refused';
        }),
    ],
  ];
  for (const [claim, attempt] of attempts)
    test(claim, async ({ page }) => {
      await openStory(page);
      expect(await attempt(page)).toBe('refused');
    });
});
