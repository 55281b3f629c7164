import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, root } from './project.ts';

/** Folders of src from the ground up: each imports only from those before it. `.oxlintrc.json` holds the same order while editing. */
export const layers = [
  'content',
  'model',
  'i18n',
  'styles',
  'viewModel',
  'ui',
  'map',
  'charts',
  'stage',
  'story',
  'tools',
  'embed',
  'export',
  'gallery',
  'app',
];

export type Import = { from: string; to: string };

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
      if (to !== from && to !== 'styles') found.set(`${from} ${to}`, { from, to });
    }
  }
  const rank = ({ from, to }: Import) => layers.indexOf(from) * layers.length + layers.indexOf(to);
  return [...found.values()].toSorted((one, other) => rank(one) - rank(other));
}

function layerOf(file: string): string {
  const [folder = ''] = file.split('/');
  if (!layers.includes(folder))
    throw new Error(`src/${folder} is not in the list of scripts/support/layers.ts.`);
  return folder;
}

/** The imports as a Mermaid flowchart, the imported above the importer; arrows that follow from others are left out. */
export function formatLayerGraph(imports: Import[]): string {
  const importsOf = (layer: string) => imports.filter(({ from }) => from === layer).map(({ to }) => to);
  const reaches = (from: string, to: string): boolean =>
    importsOf(from).some((next) => next === to || reaches(next, to));
  const direct = imports.filter(
    ({ from, to }) => !importsOf(from).some((next) => next !== to && reaches(next, to)),
  );
  return ['flowchart TD', ...direct.map(({ from, to }) => `  ${to} --> ${from}`)].join('\n');
}
