import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type BuildOptions, build, type Plugin } from 'vite';
import { UserError } from '../support/process.mjs';
import { cacheDir, distDir, listFiles, root, type SiteAddress } from '../support/project.ts';
import { compressFiles } from './compress.ts';
import { styleGroups } from './criticalCss.ts';
import { writeHeadersFile, writePolicies } from './headers.ts';
import { writeHostScript } from './hostScript.ts';
import { replaceFolder } from './output.ts';
import { prerender, type Rendering, type Route, writeSitemap } from './prerender.ts';

/**
 * Builds the whole site into `dist`, all or nothing, and returns one line about it: for each kind of pages the client bundle, the
 * server bundle and the prerendered pages; then what is made of all files together.
 */
export async function buildSite(address: SiteAddress): Promise<string> {
  // vite.config.ts and the plugins read these.
  Object.assign(process.env, { NODE_ENV: 'production', SITE_URL: address.site, BASE_PATH: address.base });
  // Inside the project, where the server bundle finds its packages, and of its own for each folder built into.
  const id = createHash('sha256').update(distDir).digest('hex').slice(0, 8);
  const serverDir = join(cacheDir, `server-${id}`);
  const pages = { entry: 'entry-server', template: 'index.html', serverDir: join(serverDir, 'pages') };
  const frames = {
    entry: 'entry-embed-server',
    template: 'embed.html',
    serverDir: join(serverDir, 'frames'),
  };
  try {
    return await replaceFolder(distDir, async (outDir) => {
      const routes = [
        ...(await buildPages(pages, outDir, address, true)),
        ...(await buildPages(frames, outDir, address, false)),
      ];
      await writeHostScript(outDir);
      await writeSitemap(outDir, routes, address);
      const policy = await writePolicies(outDir);
      await writeHeadersFile(outDir, policy, address.base);
      await compressFiles(outDir);
      return describeBuild(outDir, routes);
    });
  } finally {
    await rm(serverDir, { recursive: true, force: true });
  }
}

/** @param isFirst whether the pages run React, and bring along the files of `public` */
async function buildPages(
  rendering: Rendering,
  outDir: string,
  address: SiteAddress,
  isFirst: boolean,
): Promise<Route[]> {
  const { entry, template, serverDir } = rendering;
  const client = { outDir, emptyOutDir: false, copyPublicDir: isFirst, ...clientBuild(template, isFirst) };
  const server = { outDir: serverDir, emptyOutDir: true, copyPublicDir: false, ...serverBuild(entry) };
  for (const options of [client, server])
    await build({ root, base: address.base, mode: 'production', logLevel: 'warn', build: options }).catch(
      (error: unknown) => {
        throw new UserError(plainMessage(error), { cause: error });
      },
    );
  return prerender(rendering, outDir, address);
}

/** React, and the one function that both the page and its lazy chunks need: alone it would be a file and a request. */
const withReact = /node_modules\/(react|react-dom|scheduler)\/|src\/i18n\/messages\.ts/;

const clientBuild = (template: string, hasReact: boolean): BuildOptions => ({
  rolldownOptions: {
    input: join(root, template),
    // A file of its own, so that a phone evaluates each in a task of its own.
    output: { codeSplitting: { groups: hasReact ? [{ name: 'react', test: withReact }] : [] } },
  },
});

const serverBuild = (entry: string): BuildOptions => ({
  ssr: `src/app/${entry}.tsx`,
  ssrEmitAssets: true,
  // A file per group, so that critical CSS can be told from the rest.
  cssCodeSplit: true,
  rolldownOptions: {
    output: {
      entryFileNames: `${entry}.js`,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: styleGroups,
      },
    },
  },
});

/**
 * Lets the bundler drop what nothing uses of the router: it sets a display name for developer tools on each component, which counts
 * as a use.
 */
export function dropDisplayNames(): Plugin {
  return {
    name: 'drop-display-names',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\// },
      handler: (code) => ({
        code: code
          .replace(/^\w+\.displayName = .*;$/gm, '')
          .replace(/= (React\w*\.(?:createContext|forwardRef)\()/g, '= /* @__PURE__ */ $1'),
        map: null,
      }),
    },
  };
}

/** The messages of a failed build without stacks and colours, each once: Vite wraps a plugin's error and adds both stacks. */
function plainMessage(error: unknown): string {
  const { errors = [] } = error as { errors?: unknown[] };
  const messages = (errors.length > 0 ? errors : [error]).map((each) =>
    stripVTControlCharacters((each as Error).message)
      .split('\n')
      .filter((line) => !/^\s+at .+(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$/.test(line))
      .join('\n')
      .trim(),
  );
  return [...new Set(messages)].join('\n\n');
}

/** One line about a build: pages, size of everything, size of the front page. */
async function describeBuild(dir: string, routes: Route[]): Promise<string> {
  const sizeOf = async (file: string) => (await stat(join(dir, file))).size;
  const files = await listFiles(dir);
  const total = (await Promise.all(files.map(sizeOf))).reduce((sum, size) => sum + size, 0);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const front = `${kB(await sizeOf('index.html'))}, ${kB(await sizeOf('index.html.br'))} as sent (br)`;
  return `${routes.length} pages, ${kB(total)} in ${files.length} files; / is ${front}`;
}
