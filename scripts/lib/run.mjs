import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * The exit code of a command run in the project's folder, or in `cwd`, its output shown as it comes; 1 when a signal ended it.
 *
 * @param env added to the environment; a value of undefined removes the name
 */
export function run(command, args, env = {}, cwd = root) {
  return new Promise((resolve, reject) => {
    // npm is npm.cmd on Windows, which only a shell finds.
    const shell = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd,
      stdio: 'inherit',
      shell,
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
