import { once } from 'node:events';
import { Problem } from './problem.mjs';

const tries = 20;

/** Makes `server` listen on the first free port from `port` up to 19 further, and returns that port. */
export async function listen(server, { port, host = 'localhost' }) {
  for (let offered = port; offered < port + tries; offered += 1) {
    if (await listensOn(server, offered, host)) return server.address().port;
  }
  throw new Problem(`The ports ${port} to ${port + tries - 1} are all taken; choose another with --port.`);
}

async function listensOn(server, port, host) {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    throw new Problem(`Cannot listen on ${host}:${port}: ${error.message}`, { cause: error });
  }
}
