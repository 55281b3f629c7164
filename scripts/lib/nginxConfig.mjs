import { contentTypes } from './contentType.mjs';
import { caching, securityHeaders } from './headers.mjs';

/**
 * The part of an nginx configuration that serves a build, to be included in its `http` block: packed copies as the build made
 * them (by gzip_static, and brotli_static where `brotli` says that module is there), and the headers of the table.
 *
 * @param root the build's folder, whole
 * @param listen as nginx's directive takes it: "80", "127.0.0.1:8080"
 * @param base the path it is served under, with its slashes
 * @param policy the build's Content-Security-Policy; undefined leaves it out
 */
export function writeNginxConfig({ root, listen, base = '/', policy, brotli = true }) {
  // Of their own for each base, so that one nginx can serve several explainers.
  const prefix = ['explainer', ...base.split('/').filter((name) => name !== '')]
    .join('_')
    .replace(/\W/g, '_');
  const varying = [...new Set(caching.flatMap(({ headers }) => Object.keys(headers)))].map((name) => ({
    name,
    variable: `$${prefix}_${name.toLowerCase().replaceAll('-', '_')}`,
  }));
  return `# Made from the build's own table of headers; make it again after each build, because the policy may have changed.
${varying.map(({ name, variable }) => writeMap(name, variable, base)).join('\n')}
server {
  listen ${listen};
  server_tokens off;
  # Redirects stay on whatever name and port the reader came by, behind a proxy, too.
  absolute_redirect off;

  types {
${Object.entries(contentTypes)
  .map(([ending, type]) => `    ${quote(type)} ${ending.slice(1)};`)
  .join('\n')}
  }
  default_type application/octet-stream;

  gzip off;
  gzip_static on;
  gzip_vary on;
${brotli ? '  brotli_static on;\n' : ''}
${Object.entries(securityHeaders(policy))
  .map(([name, value]) => `  add_header ${name} ${quote(value)} always;`)
  .join('\n')}
${varying.map(({ name, variable }) => `  add_header ${name} ${variable} always;`).join('\n')}

  index index.html;
  error_page 403 404 =404 ${base}404.html;
${writeLocations(root, base)}}
`;
}

/** What a header says by the path of the file that is sent; nginx leaves a header without a value out. */
function writeMap(name, variable, base) {
  const lines = caching.map(({ place, headers }) => {
    const value = quote(headers[name] ?? '');
    if (place === '') return `  default ${value};`;
    return `  ${quote(`~^${escapeRegExp(base + place)}${place.endsWith('/') ? '' : '$'}`)} ${value};`;
  });
  return `map $uri ${variable} {\n${lines.join('\n')}\n}`;
}

function writeLocations(root, base) {
  if (base === '/') return `  location / {\n    root ${quote(root)};\n  }\n`;
  return `  location ${base} {
    alias ${quote(`${root.replace(/\/$/, '')}/`)};
  }
  location = ${base.slice(0, -1)} {
    return 308 ${base}$is_args$args;
  }
  location / {
    return 404;
  }
`;
}

/** A word of nginx's language. In one, `$` would begin a variable; our values have none but the end of a pattern. */
function quote(text) {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
