import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { serializeRelief } from '../../src/map/relief/levels.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { addPseudoLocale } from '../../src/model/pseudoLocale.ts';
import type { Story } from '../../src/model/types.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { clientParts } from '../../src/viewModel/parts.ts';
import { UserError } from '../support/process.mjs';
import { loadFontMetrics } from './fontMetrics.ts';

const prefix = 'virtual:';

/** What the browser may ask for in a language, each a file of its own. */
const parts: Record<string, (content: ReturnType<typeof createContent>) => unknown> = clientParts;

/**
 * Serves the checked story to the code as modules, so that content is parsed at build and never by a reader:
 *
 * - `virtual:story`: the whole story, for the server side only
 * - `virtual:relief`: the address of the relief's drawing, a file of the build; undefined for a story without relief
 * - `virtual:locale-data`: by language, functions that import what the browser needs
 * - `virtual:locale-data/<locale>/<part>`: one part of that, ready to draw
 *
 * Content with problems stops the build with the list of all of them.
 *
 * @param folder of the story's JSON files
 * @param pseudo whether to add a made-up language, long, accented and bracketed
 */
export function contentModules(folder: string, pseudo = false): Plugin {
  let base = '/';
  let warnsOf = false;
  let canDraw: ((letter: string) => boolean) | undefined;
  /** Checked once for all the modules of a build; a change of content in development forgets it. */
  let kept: Story | undefined;
  const story = (): Story => {
    if (kept !== undefined) return kept;
    // Fonts take longer to read than the story: once, however often the story changes.
    canDraw ??= loadFontMetrics().holds;
    const loaded = loadStory(folder, { canDraw });
    if (!loaded.ok)
      throw new UserError(
        `The content has ${loaded.problems.length} problems:\n- ${loaded.problems.join('\n- ')}`,
      );
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
      const loaded = loadStory(folder, { today: new Date().toISOString().slice(0, 10) });
      if (loaded.ok) for (const warning of loaded.warnings) this.warn(warning);
    },
    resolveId(id) {
      return id === `${prefix}story` || id === `${prefix}relief` || id.startsWith(`${prefix}locale-data`)
        ? `\0${id}`
        : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const name = id.slice(1 + prefix.length);
      if (name === 'story') return storyModule(story());
      if (name === 'relief')
        return reliefModule(join(folder, 'map/relief.json'), (source) =>
          this.emitFile({ type: 'asset', name: 'relief.svg', source }),
        );
      if (name === 'locale-data') return localeDataModule(story().meta.locales);
      const [, locale = '', part = ''] = name.split('/');
      const context = createContent(story(), locale, base);
      const make = parts[part];
      if (make === undefined)
        throw new Error(`No part "${part}" of the locale data: there are ${Object.keys(parts).join(', ')}.`);
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

/** The relief as an SVG file of its own, which pages fetch when they are idle. In development there is none. */
function reliefModule(file: string, emit: (source: string) => string): string {
  if (!existsSync(file) || process.env.NODE_ENV !== 'production')
    return 'export const reliefUrl = undefined;';
  const relief = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof serializeRelief>[0];
  return `export const reliefUrl = import.meta.ROLLUP_FILE_URL_${emit(serializeRelief(relief))};`;
}

/** The whole story; what is untranslated in a language is a set of paths, which JSON has no form for. */
function storyModule(value: Story): string {
  const json = JSON.stringify(value, (_, part: unknown) => (part instanceof Set ? [...part] : part));
  return [
    `const story = JSON.parse(${JSON.stringify(json)});`,
    'for (const words of Object.values(story.words)) words.untranslated = new Set(words.untranslated);',
    'export default story;',
  ].join('\n');
}

function asModule(value: unknown): string {
  // JSON in a string parses faster than the same object literal (V8 blog, "The cost of JavaScript in 2019").
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

function localeDataModule(locales: string[]): string {
  const entries = locales.map((locale) => {
    const imports = Object.keys(parts).map(
      (part) => `${part}: () => importWithRetry(() => import('${prefix}locale-data/${locale}/${part}'))`,
    );
    return `${JSON.stringify(locale)}: { ${imports.join(', ')} }`;
  });
  const retry = JSON.stringify(resolve('src/ui/importWithRetry.ts'));
  return `import { importWithRetry } from ${retry};\nexport const localeData = { ${entries.join(', ')} };`;
}
