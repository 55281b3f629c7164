// @vitest-environment node
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallStory } from '../../tests/support/brokenStory.ts';
import { contentModules } from './contentModules.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'story-'));
  cpSync(smallStory, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The whole story as the build loads it. */
function loadWhole(): unknown {
  const { load } = contentModules(folder) as unknown as { load: (id: string) => unknown };
  return load('\0virtual:story');
}

describe('contentModules', () => {
  it('stops the build at a letter that no picture can be drawn with, and says where it stands', () => {
    expect(loadWhole()).toContain('export default story');
    const file = join(folder, 'sources.json');
    const sources = JSON.parse(readFileSync(file, 'utf8')) as { publisher: string }[];
    const changed = sources.map((source, at) =>
      at === 0 ? { ...source, publisher: '\u{1F41F} Gazette' } : source,
    );
    writeFileSync(file, JSON.stringify(changed));
    expect(loadWhole).toThrow('sources.json: [0].publisher');
  });
});
