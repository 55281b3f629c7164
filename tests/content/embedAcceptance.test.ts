import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('docs/contracts/004-embed-acceptance.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, about, file, title] = /^\| [\w`, ]+ \| (.+?) \| `(.+?)` \| (.+) \|$/.exec(line) ?? [];
    return about === undefined || file === undefined || title === undefined ? [] : [{ about, file, title }];
  });

test('every promise to framing pages names a test that is there', () => {
  expect(rows.length).toBeGreaterThan(50);
  const missing = rows.filter(({ file, title }) => !readFileSync(file, 'utf8').includes(title));
  expect(missing).toEqual([]);
});
