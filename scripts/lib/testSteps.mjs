import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, root } from './paths.mjs';

const storiesDir = join(root, 'tests/fixtures/stories');
const reportsDir = join(cacheDir, 'reports');

/**
 * What a whole test does, in order of how soon it answers. Each step is a script of package.json and can be run alone;
 * `env` is added to its environment, and `report` is the file it leaves its results in, with the kind of them.
 *
 * @param isAll also everything that is too long for every change: docs/testing.md says what
 */
export function listTestSteps(isAll) {
  const unit = join(reportsDir, 'unit.json');
  return [
    { name: 'lint' },
    { name: 'types' },
    {
      name: 'unit',
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
      report: { file: unit, kind: 'unit' },
    },
    { name: 'build' },
    browserStep('browser'),
    ...(isAll
      ? [{ name: 'check:reproducible', title: 'two builds' }, ...listStories().flatMap(storySteps)]
      : []),
  ].map((step) => ({ title: step.name, args: [], env: {}, ...step }));
}

/** Folders of the other stories that lie with the tests, from the project's. */
function listStories() {
  if (!existsSync(storiesDir)) return [];
  return readdirSync(storiesDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(storiesDir, entry.name, 'story.json')))
    .map(({ name }) => `tests/fixtures/stories/${name}`);
}

/** Another story takes this one's place: its own build, in a folder of its own, and the browser tests on it. */
function storySteps(folder) {
  const name = folder.split('/').at(-1);
  const env = { STORY: folder, DIST_DIR: `.cache/dist-${name}` };
  return [
    { name: 'build', title: `build of ${name}`, env },
    { ...browserStep(`browser-${name}`, ['--project=chromium']), title: `browser on ${name}`, env },
  ];
}

function browserStep(id, args = []) {
  const file = join(reportsDir, `${id}.json`);
  return { name: 'browser', args, report: { file, kind: 'browser' } };
}
