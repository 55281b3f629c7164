import { parseRoute } from './lib/address.mjs';
import { checkBuilt } from './lib/checkBuilt.mjs';
import { listen } from './lib/listen.mjs';
import { readServeOptions } from './lib/options.mjs';
import { distDir } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { createStaticServer } from './lib/server.mjs';

await runMain(async () => {
  const { port: firstPort, host } = readServeOptions(process.argv.slice(2), 4173);
  const { base } = parseRoute(process.env);
  checkBuilt();
  const port = await listen(createStaticServer({ dir: distDir, base }), { port: firstPort, host });
  console.log(`The explainer: http://localhost:${port}${base}`);
});
