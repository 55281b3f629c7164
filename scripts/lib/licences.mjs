/** Licences whose code may stand in what readers get: free to use with a notice, as MIT is. */
const shipped = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
]);
/** And those of tools that run here and go nowhere; their terms are about changing or passing on the tools themselves. */
const tools = new Set([...shipped, 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0', 'Python-2.0']);

/** Packages not to be had at all, with the reason; a pattern of names, from a version on where one is given. */
const forbidden = [
  {
    name: /^@iframe-resizer\//,
    reason: 'from version 5 under the GPL or a paid licence; iframe-resizer 4 is under the MIT licence',
  },
  { name: /^iframe-resizer$/, from: 5, reason: 'from version 5 under the GPL or a paid licence' },
];

/**
 * Every package of a lockfile whose licence does not suit, as a sentence; none means that all do. Asks nobody: npm writes each
 * package's licence into the lockfile.
 *
 * @param lock package-lock.json of version 3, parsed
 */
export function findLicenceProblems(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, entry]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const { version, license } = entry;
      const ban = forbidden.find(
        (one) => one.name.test(name) && (one.from ?? 0) <= Number.parseInt(version, 10),
      );
      if (ban !== undefined) return [`${name} ${version} may not be used: ${ban.reason}.`];
      const isTool = entry.dev === true || entry.optional === true || entry.devOptional === true;
      if (isAllowed(license, isTool ? tools : shipped)) return [];
      const where = isTool ? 'among the tools' : 'in what readers get';
      return [`${name} ${version} is under ${license ?? 'no stated licence'}, which may not stand ${where}.`];
    });
}

/** True when an SPDX expression leaves a choice of which each part is allowed: `MIT OR GPL-2.0` is. */
function isAllowed(expression, allowed) {
  if (typeof expression !== 'string') return false;
  const choices = expression.replace(/[()]/g, ' ').split(/\s+OR\s+/);
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowed.has(licence.trim())));
}

/** Says how many packages a lockfile holds, and under which licences, the most frequent first. */
export function describeLicences(lock) {
  const counts = new Map();
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  for (const [, { license }] of packages) counts.set(license, (counts.get(license) ?? 0) + 1);
  const listed = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`);
  return `${packages.length} packages, every licence on the list: ${listed.join(', ')}.`;
}
