import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPrograms } from '../scripts/support/browsers.ts';
import { startNginx } from '../scripts/support/nginx.ts';
import { distDir, listFiles } from '../scripts/support/project.ts';
import { quantile } from './report.ts';

const [readers, seconds, pauseMs] = [200, 30, 1000];

/** What nginx does on this machine under 200 readers at once, each opening the page and all scripts again and again. */
export async function measureLoad(): Promise<string> {
  const { nginx } = findPrograms();
  if (nginx === undefined) return 'No load was measured: nginx is not on this machine.';
  const { origin, stop } = await startNginx(nginx, { dir: distDir, port: 4690 });
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
        try {
          const request = get(`${origin}/${path}`, { agent, headers: { 'Accept-Encoding': 'br' } });
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
  return `nginx, ${readers} readers at once: ${rate} responses a second, p50 ${p50} ms, p98 ${p98} ms, ${failed} failed.`;
}
