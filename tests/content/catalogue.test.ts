import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const components = readdirSync('src/components', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .filter((file) => /^[A-Z]/.test(basename(file)))
  .map((file) => resolve('src/components', file));

/** Every file of ours that a file brings with it, directly or through others. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+\.tsx?)'/g))
    reach(join(dirname(file), path), seen);
  return seen;
}

test('the catalogue shows every component', () => {
  const shown = reach(resolve('src/gallery/Gallery.tsx'));
  const missing = components.filter((file) => !shown.has(file)).map((file) => file.split('src/')[1]);
  expect(missing, 'give each a specimen in src/catalogue').toEqual([]);
});

test('the catalogue is no part of what readers or the build load', () => {
  const entries = readdirSync('src').filter((file) => /^entry-(?!catalogue)/.test(file));
  expect(entries).toHaveLength(4);
  const loaded = entries.flatMap((file) => [...reach(resolve('src', file))]);
  expect(loaded.filter((file) => file.includes('/catalogue'))).toEqual([]);
});
