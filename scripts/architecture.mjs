import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawLayerGraph, readLayerGraph } from './lib/layerGraph.mjs';
import { root } from './lib/paths.mjs';

/** Draws the layers into docs/architecture.md as the imports have them. */
const file = join(root, 'docs/architecture.md');
const text = await readFile(file, 'utf8');
const graph = drawLayerGraph(await readLayerGraph());
await writeFile(
  file,
  text.replace(/```mermaid\n.*?\n```/s, () => `\`\`\`mermaid\n${graph}\n\`\`\``),
);
