import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, root } from './support/project.ts';

/**
 * Layers of src from the ground up; `.oxlintrc.json` holds who may import whom. Of folders that also hold components, what is
 * computed without React is a layer of its own, which the view model uses.
 */
export const layers = [
  'content',
  'model',
  'i18n',
  'map (computed)',
  'charts (computed)',
  'viewModel',
  'embed (computed)',
  'ui',
  'map',
  'charts',
  'stage',
  'embed',
  'tools',
  'story',
  'export',
  'gallery',
  'app',
];

type Import = { from: string; to: string };

/** Draws the layers into docs/architecture.md as the imports have them. */
export async function architecture(): Promise<void> {
  const file = join(root, 'docs/architecture.md');
  const graph = formatLayerGraph(await readLayerImports());
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/(```mermaid\n).*?(\n```)/s, (_, open, close) => open + graph + close),
  );
}

/** Which layer imports from which, each pair once, in the order of the layers; type imports and tests are left out. */
export async function readLayerImports(): Promise<Import[]> {
  const src = join(root, 'src');
  const files = (await listFiles(src)).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file),
  );
  const found = new Map<string, Import>();
  for (const file of files) {
    const from = layerOf(file);
    const text = await readFile(join(src, file), 'utf8');
    const imports = text.matchAll(
      /(?:^import(?! type)\b[^;]*?|^export [^;]*? from |import\()\s*'(\.[^']+)'/gms,
    );
    for (const [, path = ''] of imports) {
      const to = layerOf(join(file, '..', path).replaceAll('\\', '/'));
      if (from && to && to !== from) found.set(`${from} ${to}`, { from, to });
    }
  }
  const rank = ({ from, to }: Import) => layers.indexOf(from) * layers.length + layers.indexOf(to);
  return [...found.values()].toSorted((one, other) => rank(one) - rank(other));
}

function layerOf(file: string): string | undefined {
  const [folder = ''] = file.split('/');
  if (folder === 'styles') return undefined;
  const computed = `${folder} (computed)`;
  // Scripts in the host page and in the frame are what the whole layer is for.
  const isComputed =
    layers.includes(computed) && file.endsWith('.ts') && !/^embed\/(host|frame)\//.test(file);
  const layer = isComputed ? computed : folder;
  if (!layers.includes(layer))
    throw new Error(`src/${folder} is not in the list of scripts/architecture.ts.`);
  return layer;
}

/** The imports as a Mermaid flowchart, the imported above the importer; arrows that follow from others are left out. */
export function formatLayerGraph(imports: Import[]): string {
  const importsOf = (layer: string) => imports.filter(({ from }) => from === layer).map(({ to }) => to);
  const reaches = (from: string, to: string, seen = new Set([from])): boolean =>
    importsOf(from).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  const direct = imports.filter(
    ({ from, to }) => !importsOf(from).some((next) => next !== to && reaches(next, to)),
  );
  const name = (layer: string) => (/\W/.test(layer) ? `${layer.replace(/\W+/g, '_')}["${layer}"]` : layer);
  return ['flowchart TD', ...direct.map(({ from, to }) => `  ${name(to)} --> ${name(from)}`)].join('\n');
}
