import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLayerGraph, readLayerImports } from './support/layers.ts';
import { root } from './support/project.ts';

/** Draws the layers into docs/architecture.md as the imports have them. */
export async function main(): Promise<void> {
  const file = join(root, 'docs/architecture.md');
  const graph = formatLayerGraph(await readLayerImports());
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/```mermaid\n.*?\n```/s, () => `\`\`\`mermaid\n${graph}\n\`\`\``),
  );
}
