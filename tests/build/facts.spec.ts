import { readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { all, builtDir, claimsOf, listBuilt, pagesToParse, readPages } from '../support/built.ts';
import { story } from '../support/story.ts';

const pages = pagesToParse(readPages());
const texts = listBuilt()
  .filter((file) => /\.(html|js|css|json|xml|txt|svg|csv)$|^_headers$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(builtDir, file), 'utf8') }));

test('every fact a page says it rests on is a published one', () => {
  const published = new Set(story.facts.map(({ id }) => id));
  for (const { path, document } of pages) {
    expect(
      [...new Set(claimsOf(document))].filter((id) => !published.has(id)),
      path,
    ).toEqual([]);
    const without = all(document, '[data-note]').filter(
      (mark) => !mark.previousElementSibling?.getAttribute('data-claims'),
    );
    expect(without, `${path}: marks without a sentence before them`).toEqual([]);
  }
});

test('every core fact is told somewhere in the pages of the first language, or is the claim of a title', () => {
  const core = story.facts.filter(({ use }) => use === 'core').map(({ id }) => id);
  const told = new Set(pages.flatMap(({ document }) => [...claimsOf(document)]));
  const titles = new Set(
    Object.values(story.words).flatMap(({ proposals, countries }) => [
      ...Object.values(proposals).map(({ titleClaim }) => titleClaim),
      ...Object.values(countries).flatMap(({ head }) => head.claims),
    ]),
  );
  expect(core.filter((id) => !told.has(id) && !titles.has(id))).toEqual([]);
});

test('no fact on hold reaches the build, not even by its id', () => {
  const held = story.held;
  const quoted = new RegExp(`(?<=["' ])(${held.join('|')})(?=["'\\\\ ])`, 'g');
  for (const { file, text } of texts) {
    // Outlines are numbers and letters, some of which look like ids.
    const words = text.replace(/\bd=\\?"[^"]*"/g, '');
    expect([...new Set(words.match(quoted) ?? [])], file).toEqual([]);
  }
});

test('the build gives nothing away: no path or name of the machine it was made on, no source map, nothing of its environment', () => {
  const places = [
    process.cwd(),
    homedir(),
    '/tmp/',
    '/home/',
    'node_modules/',
    'sourceMappingURL=',
    'file://',
  ];
  // What the build is told on purpose is meant to be found. Short values are words of any text.
  const told = /^(SITE_URL|BASE_PATH|STORY|DIST_DIR)$/;
  const values = Object.entries(process.env)
    .filter(([name]) => !told.test(name))
    .filter(([name, value = '']) => value.length > (/token|secret|password|key/i.test(name) ? 7 : 15))
    .map(([, value]) => value ?? '');
  // A name as short as a word of code, or everybody's, cannot be told from what is meant.
  const isTelling = hostname().length > 4 && hostname() !== 'localhost';
  const machine = new RegExp(`\\b${hostname().replace(/\W/g, '\\$&')}\\b`);
  for (const { file, text } of texts) {
    expect(
      places.filter((place) => place.length > 1 && text.includes(place)),
      file,
    ).toEqual([]);
    // Counted, not shown: the report of a failed test should not give it away either.
    expect(values.filter((value) => text.includes(value)).length, `environment in ${file}`).toBe(0);
    expect(isTelling && machine.test(text), `the machine's name in ${file}`).toBe(false);
  }
});

test('the build asks no third party for anything', () => {
  for (const { path, document } of pages) {
    const asked = [
      ...all(document, '[src]').map((one) => one.getAttribute('src') ?? ''),
      ...all(document, 'link[href]:not([rel="canonical"], [rel="alternate"], [rel="iframely"])').map(
        (one) => one.getAttribute('href') ?? '',
      ),
    ];
    expect(
      asked.filter((address) => /^([a-z]+:)?\/\//i.test(address)),
      path,
    ).toEqual([]);
  }
  for (const { file, text } of texts.filter((one) => /\.(css|html)$/.test(one.file)))
    expect(text.match(/url\(["']?(https?:)?\/\/[^)]*/g) ?? [], file).toEqual([]);
});

test('the packed copies hold the same bytes as the files they stand for', () => {
  for (const { file } of texts.filter((one) => /\.(html|js)$/.test(one.file))) {
    const plain = readFileSync(join(builtDir, file));
    // Too small to be packed.
    if (plain.length <= 512) continue;
    expect(gunzipSync(readFileSync(join(builtDir, `${file}.gz`))).equals(plain), `${file}.gz`).toBe(true);
    expect(brotliDecompressSync(readFileSync(join(builtDir, `${file}.br`))).equals(plain), `${file}.br`).toBe(
      true,
    );
  }
});
