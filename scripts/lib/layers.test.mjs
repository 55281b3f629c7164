// @vitest-environment node
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './paths.mjs';

/** Each a line of code in a file, and whether the layers allow it there. */
const forbidden = {
  'lib/a.ts': "import { x } from '../story/x.ts';",
  'lib/b.ts': "import { x } from 'react';",
  'content/a.ts': "import { x } from '../story/x.ts';",
  'story/a.ts': "import { x } from '../geo/x.ts';",
  'story/b.ts': "import { x } from 'react-dom/server';",
  'story/c.ts': "export { x } from '../entry-client.tsx';",
  'geo/a.ts': "import { x } from '../story/x.ts';",
  'geo/b.ts': "import { x } from '../charts/x.ts';",
  'geo/build/c.ts': "import type { X } from '../../components/Map/x.ts';",
  'charts/a.ts': "import { x } from '../story/x.ts';",
  'i18n/a.ts': "import { x } from 'react';",
  'i18n/b.ts': "import { x } from '../story/x.ts';",
  'i18n/c.ts': "import { x } from '../edition/x.ts';",
  'edition/a.ts': "import { x } from '../components/x.ts';",
  'edition/b.ts': "import { x } from 'react';",
  'embed/a.ts': "import { x } from '../components/Map/x.ts';",
  'pictures/a.tsx': "import { x } from '../components/x.ts';",
  'components/Map/a.tsx': "import { x } from '../../pages/x.ts';",
  'components/Map/b.tsx': "import { x } from '../../app/x.ts';",
  'components/Map/c.tsx': "import { x } from '../../pictures/x.ts';",
  'pages/a.tsx': "import { x } from '../app/x.ts';",
  'app/a.tsx': "import { x } from '../entry-server.tsx';",
  'app/b.tsx': "import { x } from '../catalogue/x.ts';",
};
const allowed = {
  'story/ok.ts': "import { x } from '../lib/x.ts';",
  'geo/ok.ts': "import type { X } from '../story/x.ts';",
  'charts/ok.ts': "import { x } from 'd3';",
  'edition/ok.ts': "import { x } from '../i18n/x.ts';",
  'embed/ok.ts': "import { x } from '../i18n/x.ts';",
  'components/Map/ok.tsx': "import { x } from '../../story/x.ts';",
  'pictures/ok.tsx': "import { x } from '../charts/x.ts';",
  'pages/ok.tsx': "import { x } from 'react-router-dom';",
  'app/ok.tsx': "import { x } from '../pages/x.ts';",
  'entry-ok.tsx': "import { x } from './app/x.ts';",
};

const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');
let dir;
let caught;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'layers-'));
  await copyFile(join(root, '.oxlintrc.json'), join(dir, '.oxlintrc.json'));
  for (const [file, line] of Object.entries({ ...forbidden, ...allowed })) {
    const path = join(dir, 'src', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${line}\n`);
  }
  const { diagnostics } = JSON.parse(await lint());
  caught = diagnostics
    .filter(({ code }) => code === 'eslint(no-restricted-imports)')
    .map(({ filename }) => filename.replaceAll('\\', '/').replace(/^.*?src\//, ''));
});
afterAll(() => rm(dir, { recursive: true }));

/** Oxlint's report; it ends with 1 when it finds something, which is what is asked of it here. */
function lint() {
  return new Promise((resolve) => {
    const args = [oxlint, '--format=json', 'src'];
    execFile(process.execPath, args, { cwd: dir }, (_error, stdout) => resolve(stdout));
  });
}

describe('lint holds the order of the layers', () => {
  it.each(Object.entries(forbidden))('src/%s may not say %s', (file) => {
    expect(caught).toContain(file);
  });

  it.each(Object.entries(allowed))('src/%s may say %s', (file) => {
    expect(caught).not.toContain(file);
  });
});
