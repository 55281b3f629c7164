/**
 * Every problem of a route table, as sentences; none means it can be written.
 * A route is `{path, file, status?, index?}`: path "/proposals/x/", file "proposals/x/index.html" or "404.html".
 */
export function findRouteProblems(routes) {
  const problems = routes.flatMap(({ path, file }) => [
    ...(path.startsWith('/') ? [] : [`"${path}" must start with a slash`]),
    ...(isPlainFile(file) ? [] : [`"${file}" (for ${path}) must be a relative path to an .html file`]),
  ]);
  for (const key of ['path', 'file']) {
    const values = routes.map((route) => route[key]);
    const twice = new Set(values.filter((value, index) => values.indexOf(value) !== index));
    problems.push(...[...twice].map((value) => `the ${key} "${value}" is there more than once`));
  }
  return problems;
}

function isPlainFile(file) {
  return file.endsWith('.html') && file.split('/').every((name) => name !== '' && !name.startsWith('.'));
}
