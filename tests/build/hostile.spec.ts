import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { closeServer, createStaticServer, listen } from '../../scripts/support/server.ts';
import { readPages } from '../support/built.ts';
import { hostile, poisonStory } from '../support/hostileStory.ts';
import { expect, test } from '../support/test.ts';
import { watchContext } from '../support/watchContext.ts';

const storyDir = resolve('.cache/hostile-story');
const dir = resolve('.cache/hostile-dist');

// A build of its own takes half a minute, so only when everything is tested; what it draws is tested each time, without a browser.
if (process.env['TEST_ALL'] === '1')
  test('a story that is hostile in every field is read and used in a browser, and nothing of it runs', async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    rmSync(storyDir, { recursive: true, force: true });
    for (const [file, contents] of Object.entries(poisonStory().files)) {
      mkdirSync(dirname(join(storyDir, file)), { recursive: true });
      writeFileSync(join(storyDir, file), JSON.stringify(contents));
    }
    const env = { ...process.env, STORY: storyDir, DIST_DIR: dir, BASE_PATH: '' };
    execFileSync('node', ['scripts/run.mjs', 'build'], { env, stdio: 'pipe' });
    const server = createStaticServer({ dir });
    const port = await listen(server, { port: 4900 });
    const baseURL = `http://localhost:${port}`;
    const context = await browser.newContext({ baseURL });
    const problems = watchContext(context, baseURL);
    const page = await context.newPage();
    // What a script of the story would do is ask.
    page.on('dialog', (dialog) => {
      problems.push(`ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const { path } of readPages(dir).filter((one) => one.path !== '/404.html')) {
      await page.goto(path, { waitUntil: 'networkidle' });
      // Answers fold, and a mark in one that is closed cannot be chosen.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const mark = page.locator('a[data-note]').first();
      if ((await mark.count()) > 0) {
        await mark.click();
        await expect(page.locator('aside').filter({ hasText: 'script' }).first()).toBeVisible();
      }
      expect(await page.locator('main').innerText(), path).toContain(hostile.split('\u2028')[0] ?? hostile);
      expect(await page.locator('img').count(), path).toBe(0);
    }
    await context.close();
    closeServer(server);
    expect(problems).toEqual([]);
  });
