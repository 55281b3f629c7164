import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { UserError } from '../support/process.mjs';
import { root } from '../support/project.ts';

/** Owner of a lock; `started` tells a process from a later one that was given the same number (Linux only, else ''). */
type Owner = { pid: number; started: string };

/**
 * Writes a folder all or nothing: `write` fills an empty folder beside it, which then takes its place by renaming. Until then, and
 * when `write` throws or the process is stopped, the old folder stays as it is. Only one process at a time may write a folder.
 *
 * @throws UserError while another process is writing it
 */
export async function replaceFolder<Result>(
  dir: string,
  write: (emptyDir: string) => Promise<Result>,
): Promise<Result> {
  const [lock, next, previous] = [`${dir}.lock`, `${dir}.next`, `${dir}.previous`];
  await mkdir(dirname(dir), { recursive: true });
  takeLock(lock, dir);
  const clean = () => {
    rmSync(next, { recursive: true, force: true });
    rmSync(lock, { force: true });
  };
  const stop = (signal: NodeJS.Signals) => process.exit(signal === 'SIGINT' ? 130 : 143);
  process.once('exit', clean).once('SIGINT', stop).once('SIGTERM', stop);
  try {
    // What a process that was killed between the two renames has left.
    if (!(await isFolder(dir)) && (await isFolder(previous))) await rename(previous, dir);
    await rm(previous, { recursive: true, force: true });
    await rm(next, { recursive: true, force: true });
    await mkdir(next);
    const result = await write(next);
    // Nothing else runs between these two.
    if (await isFolder(dir)) renameSync(dir, previous);
    renameSync(next, dir);
    await rm(previous, { recursive: true, force: true });
    return result;
  } finally {
    process.off('exit', clean).off('SIGINT', stop).off('SIGTERM', stop);
    clean();
  }
}

const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() === true;

/** Creates the lock file with this process in it; a lock whose owner no longer runs is taken over. */
function takeLock(lock: string, dir: string): void {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '' }));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        // A link appears with its contents, or fails where the name is taken.
        linkSync(mine, lock);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = readOwner(lock);
      if (owner !== undefined && isRunning(owner)) throw busy(dir, owner);
      discardStale(lock, owner);
    }
    throw busy(dir, readOwner(lock));
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Removes a stale lock, unless another process has meanwhile put its own in the place. */
function discardStale(lock: string, stale: Owner | undefined): void {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
    const found = readOwner(aside);
    if (found !== undefined && found.pid !== stale?.pid) linkSync(aside, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function busy(dir: string, owner: Owner | undefined): UserError {
  const who = owner === undefined ? 'Another process' : `Another build (process ${owner.pid})`;
  return new UserError(
    `${who} is writing ${relative(root, dir) || dir}. Try again when it has ended, or set DIST_DIR to another folder.`,
  );
}

function readOwner(lock: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, started }: Owner): boolean {
  try {
    // Signal 0 only asks whether the process exists; EPERM says that it does and belongs to somebody else.
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started;
}

/** When a process started, in clock ticks since boot (field 22 of /proc/PID/stat); undefined outside Linux. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19];
  } catch {
    return undefined;
  }
}
