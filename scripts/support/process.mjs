import { spawn } from 'node:child_process';

/** An error the person at the keyboard can put right: `scripts/run.mjs` prints its message without a stack. */
export class UserError extends Error {}

/**
 * Runs a command with its output on the terminal.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, collect?: (chunk: string) => void }} [options]
 *   `env` is added to the environment; with `collect` the output goes there instead of to the terminal
 * @returns {Promise<number>} the exit code; 1 when a signal ended the command
 */
export function runCommand(command, args, { cwd, env = {}, collect } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: collect === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // npm is npm.cmd on Windows, which only a shell finds.
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => collect?.(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
