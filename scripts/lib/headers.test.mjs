import { describe, expect, it } from 'vitest';
import { headersFor } from './headers.mjs';
import { formatHeadersFile } from './headersFile.mjs';

const files = [
  '404.html',
  'assets/a-123.js',
  'embed/index.html',
  'embed/v1.js',
  'embed/zh/index.html',
  'index.html',
  'notes/index.html',
  'zh/index.html',
  'zh/notes/index.html',
];
const address = (file) => file.replace(/(^|\/)index\.html$/, '$1');

/** What a host that reads `_headers` says for an address; throws where two rules name the same header. */
function readHeaders(text, path) {
  const found = {};
  let fits = false;
  for (const line of text.split('\n').filter((one) => one !== '')) {
    if (!line.startsWith(' ')) {
      fits = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
      continue;
    }
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line);
    if (!fits) continue;
    if (name in found) throw new Error(`${name} twice for ${path}`);
    found[name] = value;
  }
  return found;
}

describe('headers', () => {
  it('a file with a hash in its name is kept for a year, the script of other people’s pages for minutes, the rest is asked for again', () => {
    const kept = (file) => headersFor(file)['Cache-Control'];
    expect(kept('assets/a-123.js')).toBe('public,max-age=31536000,immutable');
    expect(kept('embed/v1.js')).toBe('public,max-age=300');
    for (const file of ['', 'index.html', 'embed/index.html', 'embed/v1.json', 'x/assets/a.js'])
      expect([file, kept(file)]).toEqual([file, 'no-cache']);
  });

  it.each(['/', '/sub/'])(
    '_headers says of every file under %s what the table says, and nothing twice',
    (base) => {
      const text = formatHeadersFile(files, { policy: "default-src 'none'", base });
      for (const file of files)
        expect([file, readHeaders(text, base + address(file))]).toEqual([
          file,
          headersFor(file, "default-src 'none'"),
        ]);
    },
  );
});
