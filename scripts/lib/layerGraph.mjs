import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.mjs';
import { root } from './paths.mjs';

/** Folders of src from the ground up: each imports only from those before it. */
export const layers = [
  'lib',
  'content',
  'story',
  'geo',
  'charts',
  'i18n',
  'edition',
  'embed',
  'pictures',
  'components',
  'pages',
  'app',
  'catalogue',
  'entries',
];

/**
 * Which layer imports from which, read from the code: pairs `[importer, imported]` in the order of the layers, each once.
 * Tests are left out. Throws on a folder of src that is no layer.
 */
export async function readLayerGraph() {
  const src = join(root, 'src');
  const files = (await listFiles(src)).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file),
  );
  const found = new Set();
  for (const file of files) {
    const from = layerOf(file);
    const text = await readFile(join(src, file), 'utf8');
    for (const [, path] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      if (/\.css(\?|$)/.test(path)) continue;
      const to = layerOf(join(file, '..', path));
      if (to !== from) found.add(`${from} ${to}`);
    }
  }
  const place = (pair) => pair.split(' ').map((name) => layers.indexOf(name));
  return [...found]
    .sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1])
    .map((pair) => pair.split(' '));
}

/** The graph in Mermaid's words, the imported above whoever imports it; what follows from other lines is left out. */
export function drawLayerGraph(pairs) {
  const imported = (layer) => pairs.filter(([from]) => from === layer).map(([, to]) => to);
  const reaches = (from, to) => imported(from).some((next) => next === to || reaches(next, to));
  const direct = pairs.filter(
    ([from, to]) => !imported(from).some((next) => next !== to && reaches(next, to)),
  );
  return ['flowchart TD', ...direct.map(([from, to]) => `  ${to} --> ${from}`)].join('\n');
}

function layerOf(file) {
  const [folder, ...rest] = file.split('/');
  const layer = rest.length === 0 ? 'entries' : folder;
  if (!layers.includes(layer))
    throw new Error(`src/${folder} is no layer: add it to scripts/lib/layerGraph.mjs.`);
  return layer;
}
