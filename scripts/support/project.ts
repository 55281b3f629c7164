import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UserError } from './process.mjs';

/** The project's folder, wherever a script is started from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** What the build writes and the servers serve: `dist`, or the folder DIST_DIR names from the project's. */
export const distDir = resolve(root, process.env['DIST_DIR'] ?? 'dist');
/** The content of the story that is built: `src/content`, or the folder STORY names from the project's. */
export const storyDir = resolve(root, process.env['STORY'] ?? 'src/content');
/** Whatever a script may throw away. */
export const cacheDir = join(root, '.cache');

/** Where a build will be read: `site` is an origin without a slash at its end, `base` a path with one at both. */
export type SiteAddress = { site: string; base: string };

/** The address that SITE_URL and BASE_PATH of the environment give. */
export function readSiteAddress(env: Record<string, string | undefined>): SiteAddress {
  return { site: readOrigin(env['SITE_URL'] || 'http://localhost:4173'), base: readBase(env['BASE_PATH']) };
}

function readOrigin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UserError(`SITE_URL is "${value}"; expected an origin such as https://example.org.`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new UserError(
      `SITE_URL is "${value}"; expected only the origin, ${url.origin}. A folder belongs in BASE_PATH.`,
    );
  return url.origin;
}

function readBase(value = ''): string {
  const names = value.split('/').filter((name) => name !== '');
  if (!names.every((name) => /^[\w.~-]+$/.test(name) && !/^\.+$/.test(name)))
    throw new UserError(`BASE_PATH is "${value}"; expected plain folder names such as /explainer/.`);
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}

/** `--port` (1 to 65535) and `--host` of a command that serves. */
export function readServeOptions(args: string[], defaultPort: number): { port: number; host: string } {
  const options = { port: { type: 'string' }, host: { type: 'string' } } as const;
  const { port: given, host = 'localhost' } = readOptions(args, options);
  const port = given === undefined ? defaultPort : Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(`--port is "${given}"; expected a whole number from 1 to 65535.`);
  return { port, host };
}

/** Command-line options by `parseArgs`; an unknown one is named together with the known ones. */
export function readOptions<const Options extends Record<string, { type: 'string' | 'boolean' }>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UserError(`${(error as Error).message} Known options: ${known.join(', ')}.`, { cause: error });
  }
}

/** Every file under `dir`, as paths relative to it with forward slashes, sorted; compressed copies (`.br`, `.gz`) left out. */
export async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
