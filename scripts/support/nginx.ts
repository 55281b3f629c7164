import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Programs } from './browsers.ts';
import { root } from './project.ts';

/**
 * Starts this machine's nginx with deploy/nginx.conf, on a port of 127.0.0.1 and with a copy of a build, and resolves once it
 * answers; everything it writes lies in a temporary folder.
 */
export async function startNginx(
  { program, brotliModule }: NonNullable<Programs['nginx']>,
  { dir, port }: { dir: string; port: number },
): Promise<{ origin: string; pid: number; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const shipped = await readFile(join(root, 'deploy/nginx.conf'), 'utf8');
  await cp(dir, join(folder, 'site'), { recursive: true, preserveTimestamps: true });
  await writeFile(
    join(folder, 'site.conf'),
    shipped
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/explainer;', `root ${folder}/site;`),
  );
  await writeFile(join(folder, 'nginx.conf'), surroundings(brotliModule, folder));
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await isOpen(port)); tries += 1) {
    if (tries === 100 || child.exitCode !== null) {
      const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
      await stop();
      throw new Error(`nginx did not start. ${log}`);
    }
    await sleep(50);
  }
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}

/** What stands around a site's configuration, as in Debian's own file, but in the foreground and in one folder. */
function surroundings(brotliModule: string, folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `load_module ${brotliModule};
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes auto;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
${kinds.map((kind) => `  ${kind}_temp_path ${folder}/${kind};`).join('\n')}
  sendfile on; tcp_nopush on;
  include ${folder}/site.conf;
}
`;
}

async function isOpen(port: number): Promise<boolean> {
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
