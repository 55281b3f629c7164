import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { loadStory } from '../../src/model/loadStory.ts';
import { addPseudoLocale } from '../../src/model/pseudoLocale.ts';
import type { Story } from '../../src/model/types.ts';
import { toClaimViews } from '../../src/viewModel/claims.ts';
import { type Context, createContent } from '../../src/viewModel/context.ts';
import { toEmbedDialogData } from '../../src/viewModel/embedDialog.ts';
import { toPanels } from '../../src/viewModel/panels.ts';
import { toClientData, toStoryData } from '../../src/viewModel/story.ts';
import { toToolMessages } from '../../src/viewModel/tools.ts';

const prefix = 'virtual:';

/** What the browser may ask for of an edition, each a file of its own. */
const parts: Record<string, (context: Context) => unknown> = {
  outline: (context) => toClientData(toStoryData(context)),
  panels: toPanels,
  claims: toClaimViews,
  embedding: toEmbedDialogData,
  tools: toToolMessages,
};

/**
 * Serves the checked story to the code as modules, so that content is parsed at build and never by a reader:
 *
 * - `virtual:story`: the whole story, for the server side only
 * - `virtual:editions`: by language, functions that import what the browser needs
 * - `virtual:edition/<locale>/<part>`: one part of that, ready to draw
 *
 * Content with problems stops the build with the list of all of them.
 *
 * @param folder of the story's JSON files
 * @param pseudo whether to add a made-up language, long, accented and bracketed
 */
export function contentModules(folder: string, pseudo = false): Plugin {
  let base = '/';
  let warnsOf = false;
  /** Checked once for all the modules of a build; a change of content in development forgets it. */
  let kept: Story | undefined;
  const story = (): Story => {
    if (kept !== undefined) return kept;
    const loaded = loadStory(folder);
    if (!loaded.ok) throw new ContentError(loaded.problems);
    kept = pseudo ? addPseudoLocale(loaded.story) : loaded.story;
    return kept;
  };
  return {
    name: 'content-modules',
    configResolved(config) {
      base = config.base;
      // Once per site: the client's build comes first, the server's draws the same content again.
      warnsOf = config.command === 'build' && config.build.ssr === false;
    },
    buildStart() {
      kept = undefined;
      if (!warnsOf) return;
      const loaded = loadStory(folder, new Date().toISOString().slice(0, 10));
      if (loaded.ok) for (const warning of loaded.warnings) this.warn(warning);
    },
    resolveId(id) {
      return id === `${prefix}story` || id === `${prefix}editions` || id.startsWith(`${prefix}edition/`)
        ? `\0${id}`
        : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const name = id.slice(1 + prefix.length);
      if (name === 'story') return asModule(story());
      if (name === 'editions') return editionsModule(story().meta.locales);
      const [, locale = '', part = ''] = name.split('/');
      const context = createContent(story(), locale, base);
      const make = parts[part];
      if (make === undefined)
        throw new Error(`No part "${part}" of an edition: there are ${Object.keys(parts).join(', ')}.`);
      return asModule(make(context));
    },
    configureServer(server) {
      server.watcher.add(resolve(folder));
      server.watcher.on('change', (file) => {
        if (!file.startsWith(resolve(folder))) return;
        kept = undefined;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** Wrong content, as the editor should read it: a list and no stack. */
export class ContentError extends Error {
  constructor(readonly problems: string[]) {
    super(
      `The story cannot be built: ${problems.length} problems.\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'ContentError';
    this.stack = '';
  }
}

function asModule(value: unknown): string {
  // JSON in a string parses faster than the same object literal (V8 blog, "The cost of JavaScript in 2019").
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

function editionsModule(locales: string[]): string {
  const entries = locales.map((locale) => {
    const imports = Object.keys(parts).map(
      (part) => `${part}: () => importWithRetry(() => import('${prefix}edition/${locale}/${part}'))`,
    );
    return `${JSON.stringify(locale)}: { ${imports.join(', ')} }`;
  });
  const retry = JSON.stringify(resolve('src/ui/importWithRetry.ts'));
  return `import { importWithRetry } from ${retry};\nexport const editions = { ${entries.join(', ')} };`;
}
