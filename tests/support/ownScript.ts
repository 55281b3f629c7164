import { expect, type Frame, type Page } from '@playwright/test';

/** The script for host pages as the snippet brings it. */
export const script = '<script async src="{{explainer}}embed/v1.js"></script>';

/** A frame in its figure, as the snippet with a script writes them. */
export const figure = (layout = 'stage', { query = '', id = 'f', attributes = '' } = {}) =>
  `<figure data-explainer style="margin:0"><iframe id="${id}" data-explainer data-layout="${layout}" ${attributes}
    src="{{explainer}}embed/${query}" title="E" width="100%" height="640" frameborder="0" scrolling="no"
    style="border:0;width:100%;display:block"></iframe><figcaption><a href="{{explainer}}">E</a></figcaption></figure>`;

/** Notes every event of our script on the host's page, from before its first line runs. */
export async function noteEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: unknown[] = [];
    (window as unknown as { noted: unknown[] }).noted = noted;
    for (const type of ['size', 'stage', 'step', 'event'])
      document.addEventListener(`explainer:${type}`, (event) => {
        noted.push({ type, detail: (event as CustomEvent).detail });
      });
  });
}

type Noted = { type: string; detail: Record<string, unknown> };

/** The events of one type so far. */
export const eventsOf = async (page: Page, type: string) =>
  (await page.evaluate(() => (window as unknown as { noted: Noted[] }).noted)).filter(
    (event) => event.type === type,
  );

/** Waits until the script has read all that a frame has said so far, by one message more. The page's events have to be noted. */
export async function untilRead(page: Page, child: Frame): Promise<void> {
  await child.evaluate(() =>
    parent.postMessage({ ns: 'explainer', v: 1, type: 'event', name: 'said', id: '' }, '*'),
  );
  const names = async () => (await eventsOf(page, 'event')).map(({ detail }) => detail['name']);
  await expect.poll(names).toContain('said');
}

/** Puts the script into the page now, and waits until it has run. */
export const addScript = (page: Page, src: string) =>
  page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const element = document.createElement('script');
        element.src = address;
        element.async = true;
        element.addEventListener('load', resolve);
        document.head.append(element);
      }),
    src,
  );
