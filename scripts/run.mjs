import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runCommand, UserError } from './support/process.mjs';

/*
 * Entry of every npm script: `node scripts/run.mjs build` installs the packages if they are missing and calls `build` of
 * `scripts/serve.ts`. Node 20 cannot read TypeScript, so this file and what it imports are JavaScript without dependencies.
 */

/** Modules with their commands, each a function of that name. */
const modules = {
  'scripts/serve.ts': ['build', 'dev', 'preview', 'start'],
  'scripts/check.ts': ['check', 'licences', 'reproducible'],
  'scripts/test.ts': ['test'],
  'scripts/map.ts': ['map'],
  'scripts/screenshots.ts': ['screenshots'],
  'bench/measure.ts': ['measure'],
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** Throws when Vite cannot run here: an old Node, or a folder whose name reads as a query or a hash. */
function checkEnvironment() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new UserError(
      `This project needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`,
    );
  const unfit = /[#?%*{}\0]/.exec(root)?.[0];
  if (unfit !== undefined)
    throw new UserError(
      `The project lies in ${root}, and Vite reads "${unfit}" in a path as part of an address. Rename the folder without "${unfit}", or clone the project elsewhere, and run the command again.`,
    );
}

/** Runs `npm ci` unless node_modules holds what package-lock.json asks for. */
async function ensureDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stampFile = join(root, 'node_modules/.installed-lock');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  if (!isInstalled(JSON.parse(lock).packages)) {
    console.log('Installing packages: npm ci');
    const code = await runCommand('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root });
    if (code !== 0) throw new UserError('npm ci failed; its output is above.');
  }
  writeFileSync(stampFile, hash);
}

/** True when npm's own record of node_modules has every package at the wanted version, as after `npm ci` by hand. */
function isInstalled(wanted) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages } = JSON.parse(readFileSync(record, 'utf8'));
  // Most optional packages belong to other operating systems.
  return Object.entries(wanted).every(
    ([path, { optional, version }]) =>
      path === '' || optional === true || packages[path]?.version === version,
  );
}

try {
  const [command = '', ...args] = process.argv.slice(2);
  const [file] = Object.entries(modules).find(([, commands]) => commands.includes(command)) ?? [];
  if (file === undefined) throw new UserError(`No command "${command}"; \`npm run\` lists them.`);
  checkEnvironment();
  await ensureDependencies();
  register('./support/typescript.mjs', import.meta.url);
  const { [command]: run } = await import(pathToFileURL(join(root, file)).href);
  await run(args);
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
