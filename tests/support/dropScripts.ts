import { type BrowserContext, type Page, type Route, test } from '@playwright/test';

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
