import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawLayerGraph, layers, readLayerGraph } from './layerGraph.mjs';
import { root } from './paths.mjs';

test('every import leads to a layer further down', async () => {
  const upward = (await readLayerGraph()).filter(([from, to]) => layers.indexOf(to) > layers.indexOf(from));
  expect(upward).toEqual([]);
});

test('the diagram in docs/architecture.md is what the imports say; npm run architecture draws it anew', async () => {
  const text = await readFile(join(root, 'docs/architecture.md'), 'utf8');
  expect(text).toContain(`\`\`\`mermaid\n${drawLayerGraph(await readLayerGraph())}\n\`\`\``);
});

test('an import that follows from others is not drawn', () => {
  const pairs = [
    ['b', 'a'],
    ['c', 'a'],
    ['c', 'b'],
  ];
  expect(drawLayerGraph(pairs)).toBe('flowchart TD\n  a --> b\n  b --> c');
});

test('no imports, no lines', () => {
  expect(drawLayerGraph([])).toBe('flowchart TD');
});
