import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { closeServer } from '../../scripts/support/server.ts';

/** Runs before anything of the page's own: keeps what it complains of where the tests can read it. */
const watcher = `
  window.complaints = [];
  for (const kind of ['error', 'warn']) {
    const say = console[kind];
    console[kind] = (...words) => { window.complaints.push(\`console \${kind}: \${words.join(' ')}\`); say(...words); };
  }
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    window.complaints.push(\`against the policy: \${effectiveDirective} \${blockedURI} \${sample}\`));
  addEventListener('error', ({ message }) => window.complaints.push(\`uncaught: \${message}\`));
  addEventListener('unhandledrejection', ({ reason }) => window.complaints.push(\`uncaught: \${reason}\`));
`;

/**
 * Serves the built site with a watcher put first into every page, for the engine whose driver tells nothing of its console.
 *
 * @returns its address, without a slash at the end, and the way to stop it
 */
export async function startWatchedServer(origin: string): Promise<{ address: string; stop: () => void }> {
  const server: Server = createServer((request, response) => {
    if (request.url === '/watcher.js')
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(watcher);
    passOn(origin + (request.url ?? '/')).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
    return undefined;
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    address: `http://localhost:${port}`,
    stop: () => {
      closeServer(server);
    },
  };
}

async function passOn(url: string) {
  const answer = await fetch(url, { redirect: 'manual' });
  const headers = Object.fromEntries(answer.headers);
  // The body comes unpacked, and longer.
  delete headers['content-encoding'];
  delete headers['content-length'];
  const isPage = headers['content-type']?.startsWith('text/html') === true;
  const body = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    headers,
    body: isPage ? String(body).replace('<head>', '<head><script src="/watcher.js"></script>') : body,
  };
}
