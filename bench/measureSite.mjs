import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findMissing, readFirstFlight } from '../scripts/lib/firstFlight.mjs';
import { root } from '../scripts/lib/paths.mjs';
import { describeMachine } from './describeMachine.mjs';
import { measureHost } from './measureHost.mjs';
import { measurePage } from './measurePage.mjs';
import { profiles } from './profiles.mjs';
import { serveSubjects } from './serveSubjects.mjs';
import { summarise } from './summarise.mjs';
import { takeSamples } from './takeSamples.mjs';
import { traceStart } from './traceStart.mjs';
import { traceUse } from './traceUse.mjs';

/**
 * Everything the targets ask about, measured on the build in `dir`: summaries by profile and subject, `hosts` for the
 * articles that embed it, `missing` for what its first packets lack, `machine` in words, and by profile
 * `scriptStart`, the milliseconds from the largest paint to the first script, and `work`, what each choice had the browser do.
 *
 * @param wanted names of profiles, `hosts` among them
 * @param runs rounds of each; without it, what each profile says
 */
export async function measureSite(dir, wanted, runs) {
  const subjects = await serveSubjects(dir);
  const measured = { missing: await measureFirstFlight(dir), scriptStart: {}, work: {} };
  try {
    for (const name of Object.keys(profiles).filter((one) => wanted.includes(one))) {
      const profile = profiles[name];
      const measure = (subject) => measurePage(subject, profile);
      measured.scriptStart[name] = await traceStart(subjects.pages.explainer, profile, name);
      // A slower link changes nothing of what comes after the page has loaded.
      if (!profile.link) measured.work[name] = await traceUse(subjects.pages.explainer, profile, name);
      measured[name] = summariseAll(await takeSamples(subjects.pages, runs ?? profile.runs, measure, name));
    }
    if (wanted.includes('hosts')) {
      const measure = (subject) => measureHost(subject, profiles.phone);
      measured.hosts = summariseAll(await takeSamples(subjects.hosts, runs ?? 3, measure, 'article'));
    }
  } finally {
    subjects.close();
  }
  const { missing: _missing, scriptStart: _scriptStart, work: _work, ...tables } = measured;
  const machine = await describeMachine(Object.values(tables).flatMap((table) => Object.values(table)));
  return { ...measured, machine };
}

const summariseAll = (samples) =>
  Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, summarise(list)]));

/** What the first packets of the front page lack; names are read off the country buttons. */
export async function measureFirstFlight(dir) {
  const html = await readFile(join(dir, 'index.html'), 'utf8');
  const shapes = JSON.parse(await readFile(join(root, 'src/content/map/shapes.json'), 'utf8'));
  const buttons = html.matchAll(/<button\b[^>]*\bdata-country="(\w+)"[^>]*>([^<]+)</g);
  const names = Object.fromEntries([...buttons].map(([, code, name]) => [code, name]));
  return findMissing(html, readFirstFlight(html), { outlines: shapes.participants, names });
}
