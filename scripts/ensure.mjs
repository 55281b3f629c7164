import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStartedDirectly, root } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { run } from './lib/run.mjs';

const modulesDir = join(root, 'node_modules');
const stampFile = join(modulesDir, '.installed-lock');
const lockFile = join(root, 'package-lock.json');

/** Throws one sentence when this Node is older than 20.19, the first that Vite 8 runs on. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Problem(
      `This project needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org.`,
    );
  }
}

/** Installs the packages of package-lock.json when node_modules does not hold them yet, and otherwise does nothing. */
export async function ensureDependencies() {
  checkNode();
  const lock = existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : undefined;
  if (lock !== undefined && readIfThere(stampFile) === hash(lock)) return;
  if (!isInstalled(lock, readIfThere(join(modulesDir, '.package-lock.json')))) await install(lock);
  writeFileSync(stampFile, hash(readFileSync(lockFile, 'utf8')));
}

/**
 * True when every package the lock asks for stands in npm's own record of node_modules with the same version, as after
 * an `npm ci` by hand. Optional packages are left out: most of them belong to other machines.
 */
export function isInstalled(lock, record) {
  if (lock === undefined || record === undefined) return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, wanted]) =>
      path === '' || wanted.optional === true || installed[path]?.version === wanted.version,
  );
}

async function install(lock) {
  const command = lock === undefined ? 'install' : 'ci';
  console.log(`Installing packages: npm ${command}`);
  const code = await run('npm', [command, '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Problem(`npm ${command} did not succeed; what it said stands above.`);
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex');
}

if (isStartedDirectly(import.meta.url)) await runMain(ensureDependencies);
