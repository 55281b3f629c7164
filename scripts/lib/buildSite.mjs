import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildHostScript } from './buildHostScript.mjs';
import { compressFiles } from './compress.mjs';
import { writePolicies } from './contentPolicy.mjs';
import { dropComments } from './dropComments.mjs';
import { writeHeadersFile } from './headersFile.mjs';
import { dropStylesheet, readStyles } from './inlineStyles.mjs';
import { loadLetters } from './letters.mjs';
import { cacheDir, distDir, root } from './paths.mjs';
import { plainMessage } from './plainMessage.mjs';
import { Problem } from './problem.mjs';
import { findRouteProblems } from './routes.mjs';
import { nameSitemap, writeSitemap } from './sitemap.mjs';
import { describeBuild } from './summary.mjs';
import { fillTemplate } from './template.mjs';
import { writePictures } from './writePictures.mjs';

/** A folder for each that is built into, so that two builds may run at a time. */
const drawnDir = join(cacheDir, 'server', basename(distDir));

/** What is drawn: the story's pages, and the page for frames, each with a script, a template and styles of its own. */
const drawings = [
  { entry: 'entry-server', template: 'index.html', serverDir: join(drawnDir, 'pages') },
  { entry: 'entry-embed-server', template: 'embed.html', serverDir: join(drawnDir, 'frames') },
];

/**
 * Builds the whole site into dist and returns one line about it.
 * Client files first, then every page drawn by the server entry, then sitemap and packed copies.
 *
 * @param address `{site, base}` as `readAddress` gives it; vite.config.ts finds the same in SITE_URL and BASE_PATH
 */
export async function buildSite(address) {
  Object.assign(process.env, { NODE_ENV: 'production', SITE_URL: address.site, BASE_PATH: address.base });
  const routes = [];
  for (const [index, { entry, template, serverDir }] of drawings.entries()) {
    const isFirst = index === 0;
    const client = { outDir: distDir, emptyOutDir: isFirst, copyPublicDir: isFirst };
    await bundle({ ...client, ...clientEntry(template, isFirst) }, address.base);
    await bundle(
      { outDir: serverDir, emptyOutDir: true, copyPublicDir: false, ...serverEntry(entry) },
      address.base,
    );
    routes.push(...(await writePages(address, drawings[index])));
  }
  await buildHostScript(distDir);
  await writeForRobots(routes, address);
  const policy = await writePolicies(distDir);
  await writeHeadersFile(distDir, { policy, base: address.base });
  await compressFiles(distDir);
  return describeBuild(distDir, routes.length);
}

/** Components that stand below the first screen or wait to be opened; the opening itself does not. */
const belowFirstScreen =
  /src\/(pages\/PlainPage|components\/(panel|evidence|chapter|charts|map\/RouteKey|EvidenceList|SourcedLines|StatusMark|LastChecked|CorrectionText))(?!.*\/Opening)/;

/** React, and the one function that both the page and what it fetches later need: alone it would be a file and a request. */
const withReact = /node_modules\/(react|react-dom|scheduler)\/|src\/i18n\/fill\.ts/;

/** @param hasReact whether its pages run React in the browser */
const clientEntry = (template, hasReact) => ({
  rolldownOptions: {
    input: join(root, template),
    output: {
      // Files of their own, so that a phone runs each in a task of its own.
      codeSplitting: {
        groups: hasReact ? [{ name: 'react', test: withReact }] : [],
      },
    },
  },
});

const serverEntry = (entry) => ({
  ssr: `src/app/${entry}.tsx`,
  ssrEmitAssets: true,
  // So that the first screen's styles can be told from the rest.
  cssCodeSplit: true,
  rolldownOptions: {
    output: {
      entryFileNames: `${entry}.js`,
      // A chunk's styles are emitted with it: what no first screen shows is kept out of the entry's.
      codeSplitting: {
        // What the first screen shares with the rest, the map before all, stays with the first screen.
        includeDependenciesRecursively: false,
        groups: [
          { name: 'later', test: belowFirstScreen },
          { name: 'shorter', test: /src\/components\/shorter\// },
        ],
      },
    },
  },
});

async function bundle(options, base) {
  try {
    await build({ root, base, mode: 'production', logLevel: 'warn', build: options });
  } catch (error) {
    throw new Problem(plainMessage(error), { cause: error });
  }
}

/** Draws every route of a server entry into dist, with the files beside them, and returns the routes. */
async function writePages(address, { entry, template: templateFile, serverDir }) {
  const {
    routes: listRoutes,
    render,
    files,
    pictures,
  } = await import(pathToFileURL(join(serverDir, `${entry}.js`)).href);
  const routes = listRoutes();
  const problems = findRouteProblems(routes);
  if (problems.length > 0) throw new Error(`The route table cannot be written:\n- ${problems.join('\n- ')}`);
  const built = await readFile(join(distDir, templateFile), 'utf8');
  const template = await dropStylesheet(dropComments(built), { clientDir: distDir, base: address.base });
  const place = { ...address, styles: await readStyles(serverDir, entry) };
  await rm(join(distDir, templateFile));
  for (const { path, file } of routes) {
    const page = fillTemplate(template, await render(path, place));
    await mkdir(dirname(join(distDir, file)), { recursive: true });
    await writeFile(join(distDir, file), page);
  }
  for (const { path, contents } of files(address)) {
    await mkdir(dirname(join(distDir, path)), { recursive: true });
    await writeFile(join(distDir, path), contents);
  }
  if (pictures !== undefined)
    await writePictures(pictures(address, loadLetters()), distDir, join(cacheDir, 'pictures'));
  // Vite's manifest serves the drawing of pages and nobody after it.
  await rm(join(distDir, '.vite'), { recursive: true, force: true });
  return routes;
}

async function writeForRobots(routes, address) {
  await writeFile(join(distDir, 'sitemap.xml'), writeSitemap(routes, address));
  const robots = join(distDir, 'robots.txt');
  await writeFile(robots, nameSitemap(await readFile(robots, 'utf8'), address));
}
