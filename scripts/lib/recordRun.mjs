import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

const file = join(root, 'docs/testing.md');
const [begin, end] = ['<!-- last run: begin -->', '<!-- last run: end -->'];

/** Writes what a whole test found into docs/testing.md, with its date and commit. */
export async function recordRun(done, missing) {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain') !== '';
  const run = {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD') + (isChanged ? ' with changes' : ''),
    node: process.versions.node,
  };
  const text = await readFile(file, 'utf8');
  await writeFile(file, replaceLastRun(text, describeRun(run, done, missing)));
}

/** The text with its last run replaced; throws where the marks of the place are gone. */
export function replaceLastRun(text, description) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/testing.md lacks ${begin} and ${end}.`);
  return `${text.slice(0, from + begin.length)}\n${description}\n${text.slice(to)}`;
}

/** A run as a line and a table. Steps that were not come to are not in it. */
export function describeRun({ date, commit, node }, done, missing) {
  const rows = done.flatMap(({ title, code, seconds, counts }) => {
    const minutes = `${(seconds / 60).toFixed(1)} min`;
    const engines = Object.entries(counts?.engines ?? {});
    const whole = `| ${title} | ${describeCounts(counts, code)} | ${minutes} |`;
    return [whole, ...engines.map(([name, each]) => `| · ${name} | ${describeCounts(each, 0)} | |`)];
  });
  return [
    `${date}, commit ${commit}, Node ${node}:`,
    '',
    '| step | result | took |',
    '|---|---|---|',
    ...rows,
    ...(missing.length > 0 ? ['', `Not on that machine: ${missing.join(', ')}.`] : []),
  ].join('\n');
}

function describeCounts(counts, code) {
  if (counts === undefined) return code === 0 ? 'passed' : '**failed**';
  const failed = counts.failed > 0 || code !== 0 ? `, **${Math.max(counts.failed, 1)} failed**` : '';
  return `${counts.passed} passed${failed}`;
}
