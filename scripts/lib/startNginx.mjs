import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicy } from './headersFile.mjs';
import { writeNginxConfig } from './nginxConfig.mjs';

const programs = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The nginx of this machine and its brotli module, or undefined where one of them is missing. */
export function findNginx(exists = existsSync) {
  const program = programs.find((path) => exists(path));
  return program !== undefined && exists(brotliModule) ? { program, brotliModule } : undefined;
}

/**
 * An nginx of its own, with the shipped configuration and all it writes in a folder that goes with it; `stop()` ends it.
 *
 * @param nginx as `findNginx` gives it
 * @param dir the build to serve
 * @param port of 127.0.0.1
 * @returns `{origin, pid, stop}`, once it answers
 */
export async function startNginx(nginx, { dir, port, base = '/' }) {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const policy = await readPolicy(dir);
  await writeFile(
    join(folder, 'site.conf'),
    writeNginxConfig({ root: dir, listen: `127.0.0.1:${port}`, base, policy }),
  );
  await writeFile(join(folder, 'nginx.conf'), frame(nginx, folder));
  const child = spawn(
    nginx.program,
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  try {
    await Promise.race([
      untilOpen(port),
      ended.then(() => Promise.reject(new Error('nginx did not start.'))),
    ]);
  } catch (error) {
    child.kill();
    const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
    throw new Error(`${error.message} ${log}`, { cause: error });
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What stands around a site's configuration, as Debian's own does: here without a daemon, and all in one folder. */
function frame({ brotliModule: module }, folder) {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `load_module ${module};
daemon off;
${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes auto;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
${kinds.map((kind) => `  ${kind}_temp_path ${folder}/${kind};`).join('\n')}
  sendfile on;
  tcp_nopush on;
  include ${folder}/site.conf;
}
`;
}

/** Waits until something listens on a port of 127.0.0.1; throws after five seconds. */
async function untilOpen(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isOpen(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing listens on port ${port}.`);
}

async function isOpen(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
