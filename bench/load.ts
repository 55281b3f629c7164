import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPrograms } from '../scripts/support/browsers.ts';
import { startNginx } from '../scripts/support/nginx.ts';
import { distDir, listFiles, root } from '../scripts/support/project.ts';
import { quantile } from './report.ts';

const [readers, seconds, pauseMs, port] = [200, 30, 1000, 4690];

/** What servers of the build do under 200 readers at once, each opening the page and all scripts again and again; a line each. */
export async function measureLoad(): Promise<string[]> {
  const { nginx } = findPrograms();
  const lines = [await loadServer('npm run preview', await startPreview())];
  if (nginx) lines.push(await loadServer('nginx', await startNginx(nginx, { dir: distDir, port })));
  return lines;
}

type Running = { origin: string; stop: () => Promise<void> };

async function startPreview(): Promise<Running> {
  const args = ['scripts/run.mjs', 'preview', '--port', String(port), '--host', '127.0.0.1'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { origin: `http://127.0.0.1:${/:(\d+)/.exec(String(line))?.[1]}`, stop };
}

async function loadServer(name: string, { origin, stop }: Running): Promise<string> {
  const paths = ['', ...(await listFiles(distDir)).filter((file) => file.endsWith('.js'))];
  const latencies: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  const read = async (reader: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 6 });
    // Not all in the same millisecond.
    await sleep((pauseMs * reader) / readers);
    for (; performance.now() < end; await sleep(pauseMs))
      for (const path of paths) {
        const start = performance.now();
        const request = get(`${origin}/${path}`, { agent, headers: { 'Accept-Encoding': 'br' } });
        try {
          const [response] = (await once(request, 'response')) as [IncomingMessage];
          await response.toArray();
          if (response.statusCode !== 200) failed += 1;
          latencies.push(performance.now() - start);
        } catch {
          failed += 1;
        }
      }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  await stop();
  const [p50, p98] = [0.5, 0.98].map((q) => quantile(latencies, q)?.toFixed(0));
  const rate = Math.round(latencies.length / seconds);
  return `${name}, ${readers} readers at once: ${rate} responses a second, p50 ${p50} ms, p98 ${p98} ms, ${failed} failed.`;
}
