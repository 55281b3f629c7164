import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './support/process.mjs';
import { distDir, readServeOptions, readSiteAddress } from './support/project.ts';
import { createStaticServer, listen } from './support/server.ts';

/** Serves the build with the headers and compressed copies a host should serve it with. */
export async function main(args: string[]): Promise<void> {
  const { port: wanted, host } = readServeOptions(args, 4173);
  const { base } = readSiteAddress(process.env);
  if (!existsSync(join(distDir, 'index.html')))
    throw new UserError('There is no build to serve: run `npm run build` first, or `npm start` for both.');
  const port = await listen(createStaticServer({ dir: distDir, base }), { port: wanted, host });
  console.log(`The explainer: http://localhost:${port}${base}`);
}
