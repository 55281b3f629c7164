/**
 * How two builds differ, a line per file, in the order of their names; empty for the same build.
 *
 * @param first hashes of files by path, as a Map; `second` likewise
 */
export function compareBuilds(first, second) {
  const files = [...new Set([...first.keys(), ...second.keys()])].toSorted((a, b) => (a < b ? -1 : 1));
  return files.flatMap((file) => {
    if (!second.has(file)) return [`- ${file} is in the first only`];
    if (!first.has(file)) return [`- ${file} is in the second only`];
    return first.get(file) === second.get(file) ? [] : [`- ${file} differs`];
  });
}
