import type { Page } from '@playwright/test';
import { pauseFor } from '../support/pauseFor.ts';
import { openStory, untilStill } from '../support/reader.ts';
import { chapters, must, outline, proposalPath, proposals, story, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const { tools, quiz } = words;
const chapter = must(chapters[2]);
const canonicalSite = (page: Page) =>
  page.locator('link[rel="canonical"]').evaluate((link) => new URL((link as HTMLLinkElement).href).origin);

/** Opens a page and waits for the tools, which come at a reader's first sign of use. */
async function openWithTools(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(async () => {
    const arrived = () =>
      performance.getEntriesByType('resource').some(({ name }) => /assets\/tools-/.test(name)) &&
      document.adoptedStyleSheets.length > 0;
    while (!arrived()) {
      document.dispatchEvent(new Event('pointermove'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

const tool = (page: Page, name: string) => page.locator('#tools').getByRole('button', { name, exact: true });

test('every depth has every chapter’s anchor, and says its sentences with whose word they are', async ({
  page,
}) => {
  for (const path of ['/', '/short/', '/brief/']) {
    await page.goto(path);
    for (const { id } of chapters)
      await expect(page.locator(`[id="${id}"]`), `${id} in ${path}`).toHaveCount(1);
  }
  for (const path of ['/short/', '/brief/']) {
    await page.goto(path);
    const bare = await page
      .locator('main [data-voices] [data-claims]')
      .evaluateAll((all) => all.filter((one) => !one.nextElementSibling?.matches('a[data-note]')).length);
    expect(bare, `sentences of ${path} without a mark`).toBe(0);
  }
});

test('a choice of depth keeps the chapter, and is remembered without sending anyone anywhere', async ({
  page,
}) => {
  await openWithTools(page, `/short/#${chapter.id}`);
  await page.getByRole('link', { name: tools.depthStory, exact: true }).click();
  await expect(page).toHaveURL(`/#${chapter.id}`);
  await openWithTools(page, '/brief/');
  await expect(page).toHaveURL('/brief/');
  await expect(page.getByRole('navigation', { name: tools.depth })).toHaveAttribute(
    'data-last',
    tools.depthLast.replace('{depth}', tools.depthStory),
  );
});

test('pressed twice before it has arrived, a tool opens one dialog', async ({ page }) => {
  await page.route(/assets\/(startTools|tools)-/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await openStory(page);
  await tool(page, tools.help).evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  await expect(page.getByRole('dialog')).toBeVisible();
  await pauseFor(page, 500, 'a second dialog would be there by now');
  await expect(page.locator('dialog')).toHaveCount(1);
});

test('the link to copy is the canonical address of the card that is open', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const path = proposalPath(must(proposals[1]));
  await openStory(page, path);
  await tool(page, tools.share).click();
  const dialog = page.getByRole('dialog', { name: tools.shareTitle });
  await dialog.getByRole('button', { name: tools.copyLink }).click();
  await expect(dialog.getByRole('status')).toHaveText(tools.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('#')[0]).toBe((await canonicalSite(page)) + path);
  expect(['', ...chapters.map(({ id }) => id)]).toContain(new URL(copied).hash.slice(1));
});

test('a chapter’s own button passes on that chapter, wherever the reading is', async ({ page }) => {
  await openWithTools(page, '/');
  const section = page.locator(`section[data-chapter="${chapter.id}"]`);
  await section.getByRole('button', { name: tools.share, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: tools.shareTitle });
  await expect(dialog).toContainText(must(words.chapters[chapter.id]).nav);
  await expect(dialog.locator('textarea')).toHaveValue(`${await canonicalSite(page)}/#${chapter.id}`);
});

test('where the page may not copy, the link is selected and the reader told so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openWithTools(page, '/short/');
  await tool(page, tools.share).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: tools.copyLink }).click();
  await expect(dialog.getByRole('status')).toHaveText(tools.copyByHand);
  const selected = await dialog
    .locator('textarea')
    .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toBe(`${await canonicalSite(page)}/short/`);
});

test('the platform’s own sheet, where there is one, is handed the same address', async ({ page }) => {
  await page.addInitScript(() => {
    // A stub: headless browsers have no sheet to open.
    navigator.share = (data) => {
      document.documentElement.dataset['shared'] = data?.url ?? '';
      return Promise.resolve();
    };
  });
  await openWithTools(page, '/brief/');
  await tool(page, tools.share).click();
  await page.getByRole('dialog').getByRole('button', { name: tools.shareSheet }).click();
  await expect(page.locator('html')).toHaveAttribute('data-shared', `${await canonicalSite(page)}/brief/`);
});

test('a statement is cited from its evidence, and so are its sources', async ({ page }) => {
  await openWithTools(page, '/short/');
  await page.locator('main a[data-note]').first().click();
  await page.locator('aside').getByRole('button', { name: tools.cite }).first().click();
  const dialog = page.getByRole('dialog', { name: tools.citeTitle });
  const [text, bibtex] = [dialog.getByLabel(tools.citeAsText), dialog.getByLabel(tools.citeAsBibtex)];
  const claim = (await page.locator('aside [data-claim]').first().getAttribute('data-claim')) ?? '';
  const fact = must(story.facts.find(({ id }) => id === claim));
  await expect(text).toHaveValue(new RegExp(`\\b${claim}\\b`));
  await expect(bibtex).toHaveValue(new RegExp(`^@online\\{${story.meta.id}-${claim},\n`));
  const source = must(story.sources.find(({ id }) => id === fact.sources[0]));
  await dialog.getByRole('combobox').selectOption(`source ${source.id}`);
  await expect(text).toHaveValue(new RegExp(`^${source.publisher.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  await expect(bibtex).toHaveValue(new RegExp(`^@online\\{${source.id},\n`));
});

test('help opens and closes with the keyboard and gives the focus back', async ({ page }) => {
  await openWithTools(page, '/questions/');
  await tool(page, tools.help).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: tools.helpTitle })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tool(page, tools.help)).toBeFocused();
});

test('without scripts every answer opens in place, with its sources, and leads to its statement', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/questions/');
  const answers = page.locator('main li > details');
  await expect(answers).toHaveCount(quiz.length);
  await answers.last().locator('summary').click();
  await expect(answers.last().locator('a[data-note]')).toBeVisible();
  await answers.last().getByRole('link', { name: tools.questionsWhere }).click();
  await expect(page).toHaveURL(/\/#s-.+-\d+$/);
  await expect(page.locator(':target')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await context.close();
});

test.describe('with a stub in place of the platform’s voices, which headless browsers lack', () => {
  test('a chapter is read in the page’s language with the passage marked, pauses, goes on and stops', async ({
    page,
  }) => {
    await page.addInitScript(stubSpeech, 'en-GB');
    await openWithTools(page, '/');
    const section = page.locator(`section[data-chapter="${chapter.id}"]`);
    await section.getByRole('button', { name: tools.listen }).click();
    const bar = page.getByRole('region', { name: tools.listen });
    await expect(bar).toContainText(must(words.chapters[chapter.id]).title);
    await expect(section.locator('[data-spoken]')).toHaveCount(1);
    await page.evaluate(() => speakOn());
    await expect(section.locator('[data-spoken]')).toHaveCount(1);
    await bar.getByRole('button', { name: tools.pause }).click();
    await bar.getByRole('button', { name: tools.resume }).click();
    await bar.getByRole('button', { name: tools.stop }).click();
    await expect(page.locator('[data-spoken]')).toHaveCount(0);
    expect(await page.evaluate(() => spoken)).toEqual([
      'en-GB',
      'en-GB',
      'pause',
      'resume',
      'resume',
      'cancel',
    ]);
  });

  test('without a voice for the page’s language there is no button to listen', async ({ page }) => {
    await page.addInitScript(stubSpeech, 'fr-FR');
    await openWithTools(page, '/');
    await expect(page.getByRole('button', { name: tools.listen })).toHaveCount(0);
  });
});

test('at 320 px nothing on the shorter pages is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const { base } of outline.languages)
    for (const name of ['brief', 'short', 'questions']) {
      await page.goto(`${base}${name}/`);
      await untilStill(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        base + name,
      ).toBeLessThanOrEqual(320);
    }
});

declare const spoken: string[];
declare const speakOn: () => void;

/** Runs in the page before its scripts: a platform with one voice that says nothing and writes down what it is asked. */
function stubSpeech(lang: string) {
  const log: string[] = [];
  let last: EventTarget | undefined;
  const events = new EventTarget();
  Object.assign(globalThis, { spoken: log, speakOn: () => last?.dispatchEvent(new Event('end')) });
  Object.assign(globalThis, {
    SpeechSynthesisUtterance: class extends EventTarget {
      voice = undefined;
      lang = '';
    },
  });
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: Object.assign(events, {
      getVoices: () => [{ lang, default: true, localService: true }],
      speak: (utterance: EventTarget & { lang: string }) => {
        last = utterance;
        log.push(utterance.lang);
      },
      cancel: () => (log.length > 0 ? log.push('cancel') : undefined),
      pause: () => log.push('pause'),
      resume: () => log.push('resume'),
    }),
  });
}
