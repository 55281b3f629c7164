import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadStory } from '../src/model/loadStory.ts';
import { loadFontMetrics } from './build/fontMetrics.ts';
import { runCommand, UserError } from './support/process.mjs';
import { cacheDir, root, storyDir } from './support/project.ts';

/** Checks the content: prints every problem, or what there is and what to look at. */
export async function check(): Promise<void> {
  const result = loadStory(storyDir, {
    today: new Date().toISOString().slice(0, 10),
    canDraw: loadFontMetrics().holds,
  });
  if (!result.ok) {
    const count = result.problems.length;
    const heading = `The content has ${count} problem${count === 1 ? '' : 's'}:`;
    throw new UserError([heading, ...result.problems.map((problem) => `- ${problem}`)].join('\n'));
  }
  for (const warning of result.warnings) console.warn(`Warning: ${warning}`);
  console.log(result.counts);
}

/** package-lock.json, version 3: npm writes each package's licence into it. */
type LockEntry = {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
};
type Lock = { packages: Record<string, LockEntry> };

/** Licences of code that readers download: free to use with a notice, as MIT is. */
const shipped = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Unlicense', 'CC0-1.0', 'OFL-1.1'];
/** And of tools, whose terms concern passing on the tools themselves. */
const tools = [...shipped, 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0', 'Python-2.0'];

/** Fails when a package of the lockfile has a licence that does not suit its use. */
export async function licences(): Promise<void> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const problems = findLicenceProblems(lock);
  if (problems.length > 0) throw new UserError(`Licences that do not suit:\n- ${problems.join('\n- ')}`);
  console.log(`${Object.keys(lock.packages).length - 1} packages, all under licences that suit.`);
}

/** Every package whose licence does not suit, with the licence. */
export function findLicenceProblems({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { version = '', license = 'no licence', ...use }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    // Versions from 5 on state MIT in places and are under the GPL or a paid licence.
    const isRelicensed =
      /^(@iframe-resizer\/|iframe-resizer$)/.test(name) && Number.parseInt(version, 10) > 4;
    const allowed = use.dev || use.optional || use.devOptional ? tools : shipped;
    // An SPDX expression may offer a choice: `MIT OR GPL-2.0`.
    const choices = license.replace(/[()]/g, ' ').split(/\s+OR\s+/);
    const suits = choices.some((all) => all.split(/\s+AND\s+/).every((one) => allowed.includes(one.trim())));
    return path === '' || (suits && !isRelicensed) ? [] : [`${name} ${version}: ${license}`];
  });
}

/** Builds twice, in two folders and two time zones, and fails when a byte differs. */
export async function reproducible(): Promise<void> {
  const [first, second] = ['first', 'second'].map((name) => join(cacheDir, 'reproducible', name));
  for (const [dir, zone] of [
    [first, 'Asia/Kathmandu'],
    [second, 'America/Los_Angeles'],
  ])
    if (
      await runCommand('node', ['scripts/run.mjs', 'build'], { cwd: root, env: { DIST_DIR: dir, TZ: zone } })
    )
      throw new UserError('The build failed; its output is above.');
  const diff = ['diff', '--no-index', '--stat', first ?? '', second ?? ''];
  if (await runCommand('git', diff)) throw new UserError('Two builds differ in the files above.');
  await rm(join(cacheDir, 'reproducible'), { recursive: true });
  console.log('Two builds, the same byte for byte.');
}
