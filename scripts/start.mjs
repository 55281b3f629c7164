import { hostPages } from '../tests/hosts/pages.mjs';
import { ensureDependencies } from './ensure.mjs';
import { parseRoute } from './lib/address.mjs';
import { createHostServer } from './lib/hostServer.mjs';
import { listen } from './lib/listen.mjs';
import { readServeOptions } from './lib/options.mjs';
import { distDir, hostsDir } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { createStaticServer } from './lib/server.mjs';

await runMain(async () => {
  const { port: firstPort, host } = readServeOptions(process.argv.slice(2), 4173);
  const { base } = parseRoute(process.env);
  await ensureDependencies();

  // The port comes before the build, because the build writes the address into its pages.
  let open;
  const ready = new Promise((resolve) => {
    open = resolve;
  });
  const site = createStaticServer({ dir: distDir, base, ready });
  const port = await listen(site, { port: firstPort, host });
  const origin = `http://localhost:${port}`;

  try {
    const { buildSite } = await import('./lib/buildSite.mjs');
    console.log(await buildSite(parseRoute({ SITE_URL: origin, ...process.env })));
  } catch (error) {
    site.close();
    site.closeAllConnections();
    throw error;
  }
  open();

  // 127.0.0.1 and localhost are two origins, so this frame is as foreign as any publisher's.
  const article = createHostServer({ dir: hostsDir, explainer: origin + base, pages: hostPages });
  const articlePort = await listen(article, { port: port + 1, host: '127.0.0.1' });

  const hosts = Object.entries(hostPages).map(([file, { title }]) => {
    const path = file === 'article.html' ? '' : file;
    return `  http://127.0.0.1:${articlePort}/${path.padEnd(16)}${title}`;
  });
  console.log(`
The explainer: ${origin}${base}

In other people’s pages:
${hosts.join('\n')}

Ctrl-C stops both.`);
});
