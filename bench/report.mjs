import { judgeTargets } from '../scripts/lib/targets.mjs';
import { kinds } from './fileKind.mjs';
import { makeTable, showSpread } from './table.mjs';

/** Columns of the tables of pages: the number's name, heading, divisor, decimals. */
const speed = [
  ['fcp', 'FCP ms'],
  ['lcp', 'LCP ms'],
  ['map', 'map ms'],
  ['tbt', 'TBT ms'],
  ['cls', 'CLS', 1, 4],
  ['clsUsed', 'CLS used', 1, 4],
  ['click50', 'click p50'],
  ['click98', 'click p98'],
  ['droppedPercent', 'dropped %', 1, 1],
  ['frameP95', 'frame p95', 1, 1],
  ['others', 'others’ cores', 1, 2],
];
const weight = [
  ['requests', 'requests'],
  ['total', 'kB', 1000, 1],
  ...kinds.map((kind) => [kind, `${kind} kB`, 1000, 1]),
  ['heap', 'heap MB', 1_000_000, 2],
];
const host = [
  ['hostLcp', 'LCP ms'],
  ['hostTbt', 'TBT ms'],
  ['heap', 'heap MB', 1_000_000, 2],
  ['others', 'others’ cores', 1, 2],
];

/** Everything measured, in Markdown: the targets first, then medians with their ranges. */
export function writeReport({ hosts = {}, missing, scriptStart = {}, work = {}, machine, ...measured }) {
  const targets = judgeTargets({ hosts, missing, scriptStart, ...measured }).map(
    ({ what, target, value, met }) => [
      what,
      target,
      value,
      met === undefined ? 'not measured' : met ? 'met' : '**missed**',
    ],
  );
  const parts = [machine, makeTable(['what', 'target', 'value', ''], targets)];
  for (const [profile, subjects] of Object.entries(measured)) {
    parts.push(`## ${profile}`, summaryTable(subjects, speed), summaryTable(subjects, weight));
    if (work[profile] !== undefined) parts.push(workTable(work[profile]));
  }
  if (Object.keys(hosts).length > 0) parts.push('## an article, phone', summaryTable(hosts, host));
  const problems = Object.values({ ...measured, hosts }).flatMap((subjects) =>
    Object.entries(subjects).flatMap(([name, summary]) => summary.problems.map((one) => `- ${name}: ${one}`)),
  );
  if (problems.length > 0) parts.push('## Went wrong', [...new Set(problems)].join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** What each choice had the main thread do until the next, in one traced run. */
function workTable(choices) {
  const kindsOfWork = ['script', 'style', 'layout', 'paint'];
  const rows = choices.map(({ what, ...ms }) => [what, ...kindsOfWork.map((kind) => ms[kind].toFixed(0))]);
  return makeTable(['traced, ms after', ...kindsOfWork], rows);
}

/** A row per subject, a column per number. */
export function summaryTable(subjects, columns) {
  const rows = Object.entries(subjects).map(([name, summary]) => [
    name,
    ...columns.map(([key, , divisor, decimals]) => showSpread(summary[key], divisor, decimals)),
  ]);
  return makeTable(['', ...columns.map(([, heading]) => heading)], rows);
}
