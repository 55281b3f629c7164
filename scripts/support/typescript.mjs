import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

/** Module hook: loads the project's TypeScript in Node 20 with its types removed, and JSON without an import attribute. */
export async function load(url, context, nextLoad) {
  const { protocol, pathname } = new URL(url);
  if (protocol !== 'file:' || pathname.includes('/node_modules/')) return nextLoad(url, context);
  if (pathname.endsWith('.json'))
    return {
      format: 'module',
      source: `export default ${await readFile(fileURLToPath(url), 'utf8')};`,
      shortCircuit: true,
    };
  if (!/\.tsx?$/.test(pathname)) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, { sourcemap: false });
  return { format: 'module', source: code, shortCircuit: true };
}
