// @vitest-environment node
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatLayerGraph, layers, readLayerImports } from './architecture.ts';
import { listFiles, root } from './support/project.ts';

describe('layers of src', () => {
  it('import only from layers below them', async () => {
    const upward = (await readLayerImports()).filter(
      ({ from, to }) => layers.indexOf(to) > layers.indexOf(from),
    );
    expect(upward).toEqual([]);
  });

  it('are drawn in docs/architecture.md as they import', async () => {
    const expected = formatLayerGraph(await readLayerImports());
    expect(readFileSync(join(root, 'docs/architecture.md'), 'utf8')).toContain(
      `\`\`\`mermaid\n${expected}\n\`\`\``,
    );
  });

  it('leave out arrows that follow from others', () => {
    const imports = [
      { from: 'b', to: 'a' },
      { from: 'c', to: 'a' },
      { from: 'c', to: 'b' },
    ];
    expect(formatLayerGraph(imports)).toBe('flowchart TD\n  a --> b\n  b --> c');
  });
});

describe('CSS modules', () => {
  it('have different file names, which their class names begin with', async () => {
    const files = (await listFiles(join(root, 'src'))).filter((file) => file.endsWith('.module.css'));
    const names = files.map((file) => basename(file));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});
