// @vitest-environment node
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from './files.mjs';
import { root } from './paths.mjs';

it('no two style files share a name, because a rule on the page is called after its file', async () => {
  const names = (await listFiles(join(root, 'src')))
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => basename(file));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
