import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from '../scripts/lib/paths.mjs';
import { LinkShaper } from './linkShaper.mjs';
import { openPage } from './openPage.mjs';

/** What a browser writes down when a file of script is compiled or run. */
const scriptEvents = new Set(['v8.compile', 'v8.compileModule', 'v8.evaluateModule', 'EvaluateScript']);

/**
 * How many milliseconds after the largest paint the first of the page's own files of script was compiled; below 0 where
 * it was before. The trace stays in .cache/bench, to be opened in the browser's performance panel.
 */
export async function traceStart(subject, profile, name) {
  const folder = join(cacheDir, 'bench');
  await mkdir(folder, { recursive: true });
  const [server] = subject.servers;
  server.link = profile.link && new LinkShaper(profile.link);
  try {
    const trace = join(folder, `trace-${name}.json`);
    return await openPage({ ...subject, trace }, profile, async ({ browser }) =>
      readStart(JSON.parse(String(await browser.stopTracing())).traceEvents, new URL(subject.url).origin),
    );
  } finally {
    server.link = undefined;
  }
}

/** Trace times are microseconds. */
function readStart(events, origin) {
  const paints = events.filter((event) => event.name === 'largestContentfulPaint::Candidate');
  const scripts = events.filter(
    (event) => scriptEvents.has(event.name) && readUrl(event).startsWith(`${origin}/assets/`),
  );
  if (paints.length === 0 || scripts.length === 0) return undefined;
  const latest = Math.max(...paints.map(({ ts }) => ts));
  return (Math.min(...scripts.map(({ ts }) => ts)) - latest) / 1000;
}

const readUrl = ({ args = {} }) => args.data?.url ?? args.fileName ?? args.url ?? '';
