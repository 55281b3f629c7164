import { ensureDependencies } from './ensure.mjs';
import { parseRoute } from './lib/address.mjs';
import { runMain } from './lib/problem.mjs';

await runMain(async () => {
  await ensureDependencies();
  const address = parseRoute(process.env);
  // Imported late: it needs what ensureDependencies may only just have installed.
  const { buildSite } = await import('./lib/buildSite.mjs');
  console.log(await buildSite(address));
});
