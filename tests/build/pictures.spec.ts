import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { buildPath } from '../../src/model/routes.ts';
import { baseOf, createContent } from '../../src/viewModel/content.ts';
import { listPictures } from '../../src/viewModel/downloads.ts';
import { getStaticPaths } from '../../src/viewModel/pages.ts';
import { toSharePicture } from '../../src/viewModel/share.ts';
import { builtDir, metaOf, readPages } from '../support/built.ts';
import { story } from '../support/story.ts';

const languages = story.meta.locales.map((code) => ({
  code,
  folder: baseOf(story, code, '/').slice(1),
  context: createContent(story, code, '/'),
}));
const read = (file: string) => readFileSync(join(builtDir, file));
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

type Pixels = { width: number; height: number; colours: number; ink: number };

/** A picture as the browser decodes it: how many colours it has, and how much of a box of it is darker than a half. */
function decode(page: Page, png: Buffer, box: readonly number[]): Promise<Pixels> {
  return page.evaluate(
    async ({ data, box: [x = 0, y = 0, w = 1, h = 1] }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('This browser has no canvas.');
      context.drawImage(image, 0, 0);
      const all = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      const part = context.getImageData(x, y, w, h).data;
      let dark = 0;
      for (let at = 0; at < part.length; at += 4)
        if ((part[at] ?? 0) + (part[at + 1] ?? 0) + (part[at + 2] ?? 0) < 384) dark += 1;
      return {
        width: image.width,
        height: image.height,
        colours: new Set(all).size,
        ink: dark / (w * h),
      };
    },
    { data: png.toString('base64'), box },
  );
}

for (const { code, folder, context } of languages) {
  test(`in ${code}, the picture of every shared page can be decoded, has its size, a map of many colours and a title in ink`, async ({
    page,
  }) => {
    for (const address of getStaticPaths(story).filter(({ page }) => page !== 'missing')) {
      const { path } = toSharePicture(address, context);
      const { width, height, colours, ink } = await decode(page, read(folder + path), [44, 100, 380, 90]);
      expect([width, height], path).toEqual([1200, 630]);
      expect(colours, `colours of ${path}`).toBeGreaterThan(100);
      expect(ink, `ink in the title of ${path}`).toBeGreaterThan(0.02);
      expect(ink, `ink in the title of ${path}`).toBeLessThan(0.6);
    }
  });

  test(`in ${code}, every picture to take away is there as SVG and PNG of one shape, with its table as CSV`, () => {
    const pictures = listPictures(context);
    expect(pictures.length).toBeGreaterThan(3);
    for (const { id } of pictures) {
      const svg = read(`${folder}pictures/${id}.svg`).toString();
      const [width = 0, height = 0] = sizeOf(read(`${folder}pictures/${id}.png`));
      const [, w = 0, h = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
      expect(width / w, id).toBeGreaterThan(1.5);
      expect(height / h, id).toBeCloseTo(width / w, 1);
    }
  });
}

test('every page in every language names the picture of its own, described in its language', () => {
  const pages = new Map(readPages().map((one) => [one.path, one]));
  for (const { folder, context } of languages)
    for (const address of getStaticPaths(story).filter(({ page }) => page !== 'missing')) {
      const { path, alt } = toSharePicture(address, context);
      const page = pages.get(`/${folder}${buildPath(address).slice(1)}`);
      const head = /<head>.*?<\/head>/s.exec(page?.html ?? '')?.[0] ?? '';
      expect(head, path).toContain(`content="${alt.replaceAll('"', '&quot;')}"`);
      expect(head.match(/og:image" content="([^"]*)"/)?.[1], path).toMatch(
        new RegExp(`/${folder}${path}\\?v=\\w+$`),
      );
    }
});

test('no two pages show the same picture', () => {
  const all = languages.flatMap(({ folder, context }) =>
    getStaticPaths(story)
      .filter(({ page }) => page !== 'missing')
      .map((address) => read(folder + toSharePicture(address, context).path).toString('base64')),
  );
  expect(new Set(all).size).toBe(all.length);
});

test('in a picture no name stands on another, none leaves the frame, and all are told by title and description', async ({
  page,
}) => {
  // Whichever fonts this machine has: each line is fitted to the width it was laid out with.
  for (const { folder, context } of languages)
    for (const { id } of listPictures(context)) {
      await page.setContent(read(`${folder}pictures/${id}.svg`).toString());
      const found = await page.evaluate(() => {
        const svg = document.querySelector('svg');
        const frame = svg?.getBoundingClientRect();
        const boxes = [...document.querySelectorAll('svg text')].map((text) => {
          const { left, right, top, bottom, height } = text.getBoundingClientRect();
          // The middle of a line, without the room of letters that reach above and below it.
          return {
            text: text.textContent,
            left,
            right,
            top: top + height * 0.25,
            bottom: bottom - height * 0.25,
          };
        });
        const touching = boxes.flatMap((a, at) =>
          boxes
            .slice(at + 1)
            .filter(
              (b) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
            )
            .map((b) => `${a.text} / ${b.text}`),
        );
        const outside = boxes
          .filter(({ left, right, top, bottom }) =>
            frame === undefined
              ? true
              : left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
          )
          .map(({ text }) => text);
        const told = ['title', 'desc'].map(
          (name) => document.querySelector(`svg > ${name}`)?.textContent ?? '',
        );
        return { words: boxes.length, touching, outside, told };
      });
      expect(found.words, id).toBeGreaterThan(3);
      expect(found.touching, `${folder}${id}`).toEqual([]);
      expect(found.outside, `${folder}${id}`).toEqual([]);
      expect(
        found.told.every((text) => text.length > 8),
        `title and description of ${folder}${id}`,
      ).toBe(true);
    }
});

test('the notes list the files of every picture', () => {
  for (const { folder, context } of languages) {
    const html = readPages().find(({ path }) => path === `/${folder}notes/`)?.html ?? '';
    for (const { id } of listPictures(context))
      for (const format of ['svg', 'png'])
        expect.soft(html.includes(`href="/${folder}pictures/${id}.${format}"`), `${id}.${format}`).toBe(true);
  }
});

test('a page names no picture that is not there', () => {
  for (const { document, path } of readPages().filter(({ path }) => /^\/([a-z]{2}\/)?$/.test(path))) {
    const image = new URL(metaOf(document, 'og:image') ?? 'none:');
    expect(existsSync(join(builtDir, image.pathname)), path).toBe(true);
  }
});
