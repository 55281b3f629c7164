import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { listFiles } from '../scripts/lib/files.mjs';
import { root } from '../scripts/lib/paths.mjs';
import { quantile } from '../scripts/lib/quantile.mjs';
import { findNginx, startNginx } from '../scripts/lib/startNginx.mjs';
import { sleep } from './sleep.mjs';
import { makeTable } from './table.mjs';

const readers = 200;
const seconds = 30;
/** Between two pages: what makes a reader of a loop, and an end of the load. */
const pauseMs = 1000;
const port = 4690;

/**
 * What the static server, and nginx where it is installed, do under readers who each open the front page and its scripts
 * again and again, as from an empty cache: how many answers a second, how long they took, how much memory was held. In
 * Markdown.
 *
 * @param dir the build to serve
 */
export async function measureLoad(dir) {
  const scripts = (await listFiles(dir)).filter((file) => file.endsWith('.js'));
  const paths = ['/', ...scripts.map((file) => `/${file}`)];
  const nginx = findNginx();
  const rows = [['npm run preview', ...(await loadServer(await startNode(dir), paths))]];
  if (nginx !== undefined)
    rows.push(['nginx', ...(await loadServer(await startNginx(nginx, { dir, port }), paths))]);
  const table = makeTable(
    ['server', 'readers', 'answers a second', 'MB a second', 'p50 ms', 'p98 ms', 'failed', 'memory MB'],
    rows,
  );
  return nginx === undefined ? `${table}\n\nnginx is not installed here and was not measured.` : table;
}

/** One row of the table for a running server, which is stopped in the end. */
async function loadServer({ origin, pid, stop }, paths) {
  const tally = { latencies: [], bytes: 0, failed: 0, memory: [] };
  const end = performance.now() + seconds * 1000;
  try {
    await Promise.all([
      watchMemory(pid, end, tally),
      ...Array.from({ length: readers }, (_none, index) => read({ origin, paths, end, tally, index })),
    ]);
  } finally {
    await stop();
  }
  return [
    readers,
    Math.round(tally.latencies.length / seconds),
    (tally.bytes / seconds / 1_000_000).toFixed(1),
    quantile(tally.latencies, 0.5)?.toFixed(0),
    quantile(tally.latencies, 0.98)?.toFixed(0),
    tally.failed,
    tally.memory.length === 0
      ? undefined
      : `${Math.round(Math.min(...tally.memory))}–${Math.round(Math.max(...tally.memory))}`,
  ];
}

async function startNode(dir) {
  const server = spawn(
    process.execPath,
    ['scripts/preview.mjs', '--port', String(port), '--host', '127.0.0.1'],
    {
      cwd: root,
      env: { ...process.env, DIST_DIR: dir },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await ended;
  };
  return { origin: await readOrigin(server), pid: server.pid, stop };
}

/** The address the server prints once it listens; throws when it ends without one. */
async function readOrigin(server) {
  const printed = once(server.stdout, 'data').then(([line]) => /http:\S+:(\d+)/.exec(String(line))?.[1]);
  const ended = once(server, 'exit').then(() => undefined);
  const found = await Promise.race([printed, ended]);
  if (found === undefined) throw new Error('The static server did not start.');
  return `http://127.0.0.1:${found}`;
}

async function read({ origin, paths, end, tally, index }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  // Not all in the same millisecond.
  await sleep((pauseMs * index) / readers);
  while (performance.now() < end) {
    for (const path of paths) await ask(origin + path, agent, tally);
    await sleep(pauseMs);
  }
  agent.destroy();
}

async function ask(url, agent, tally) {
  const start = performance.now();
  try {
    const sent = request(url, { agent, headers: { 'Accept-Encoding': 'br' }, timeout: 10_000 });
    sent.on('timeout', () => sent.destroy(new Error('No answer in 10 s.'))).end();
    const [response] = await once(sent, 'response');
    for await (const chunk of response) tally.bytes += chunk.length;
    if (response.statusCode !== 200) tally.failed += 1;
    tally.latencies.push(performance.now() - start);
  } catch {
    tally.failed += 1;
  }
}

/** Adds the resident memory of the server and its workers in MB each second; nothing outside Linux. */
async function watchMemory(pid, end, tally) {
  while (performance.now() < end) {
    const workers = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    const sizes = await Promise.all([pid, ...workers.trim().split(' ')].map(residentMegabytes));
    const sum = sizes.reduce((total, size) => total + size, 0);
    if (sum > 0) tally.memory.push(sum);
    await sleep(1000);
  }
}

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000;
}
