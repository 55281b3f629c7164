import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { hostPages } from '../tests/support/hostPages.ts';
import { buildSite } from './build/site.ts';
import { UserError } from './support/process.mjs';
import { distDir, readServeOptions, readSiteAddress, root } from './support/project.ts';
import { closeServer, createHostServer, createStaticServer, listen } from './support/server.ts';

/** Builds the site, serves it, and serves pages of another origin that embed it. */
export async function start(args: string[]): Promise<void> {
  const { port: wanted, host } = readServeOptions(args, 4173);
  const { base } = readSiteAddress(process.env);
  // The port is taken before the build, which writes the address into its pages.
  let open = () => {};
  const ready = new Promise<void>((resolve) => {
    open = resolve;
  });
  const site = createStaticServer({ dir: distDir, base, ready });
  const port = await listen(site, { port: wanted, host });
  const origin = `http://localhost:${port}`;
  try {
    console.log(await buildSite(readSiteAddress({ SITE_URL: origin, ...process.env })));
  } catch (error) {
    closeServer(site);
    throw error;
  }
  open();
  // 127.0.0.1 and localhost are two origins, so these frames are cross-origin as on any publisher's page.
  const dir = join(root, 'tests/fixtures/hosts');
  const hosts = createHostServer({ dir, explainer: origin + base, pages: hostPages });
  const hostPort = await listen(hosts, { port: port + 1, host: '127.0.0.1' });
  const pages = Object.entries(hostPages).map(
    ([file, { title }]) => `  http://127.0.0.1:${hostPort}/${file.padEnd(16)}${title}`,
  );
  console.log(
    `\nThe explainer: ${origin}${base}\n\nEmbedded in other pages:\n${pages.join('\n')}\n\nCtrl-C stops both.`,
  );
}

/** Builds the site into `dist`. */
export async function build(): Promise<void> {
  console.log(await buildSite(readSiteAddress(process.env)));
}

/** Vite's development server, which prerenders each page on request. */
export async function dev(args: string[]): Promise<void> {
  const server = await createServer({ root, server: readServeOptions(args, 5173) });
  await server.listen();
  server.printUrls();
}

/** Serves the build with the headers and compressed copies a host should serve it with. */
export async function preview(args: string[]): Promise<void> {
  const { port: wanted, host } = readServeOptions(args, 4173);
  const { base } = readSiteAddress(process.env);
  if (!existsSync(join(distDir, 'index.html')))
    throw new UserError('There is no build to serve: run `npm run build` first, or `npm start` for both.');
  const port = await listen(createStaticServer({ dir: distDir, base }), { port: wanted, host });
  console.log(`The explainer: http://localhost:${port}${base}`);
}
