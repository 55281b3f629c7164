import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../support/project.ts';

/**
 * Critical CSS: a stylesheet that begins with the comment `@critical` is for the first screen and goes into the head of every page;
 * all others travel with the first chapter below it.
 */
const isCritical = (file: string) => /^\s*\/\*\s*@critical\b/.test(readFileSync(file, 'utf8'));

const isStylesheet = (id: string) => /^[^\0?]+\.css$/.test(id);

/** Chunks of a server build by the use of their styles; the bundler emits the styles of a chunk with it. */
export const styleGroups = [
  { name: 'critical', test: (id: string) => isStylesheet(id) && isCritical(id) },
  { name: 'beside', test: (id: string) => /src\/story\/(?:pages|notes)\/(?!NotesOutline).*\.css$/.test(id) },
  { name: 'later', test: isStylesheet },
];

/** Styles of a server build: `first` for the first screen, `beside` for the pages beside the story, `later` for all else. */
export type PageStyles = { first: string; later: string; beside: string };

/**
 * The page without its link to the client's stylesheet, whose file is removed: pages carry their styles inline, so that the first
 * paint waits for one document.
 *
 * @param html a built page that links at most one stylesheet
 * @param base the path `clientDir` is served under, with its slashes
 */
export async function dropStylesheet(html: string, clientDir: string, base: string): Promise<string> {
  const links = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g)];
  if (links.length > 1)
    throw new Error(`A built page must link one stylesheet at most; it links ${links.length}.`);
  const [[link = '', href = ''] = []] = links;
  if (href === '') return html;
  await rm(join(clientDir, href.slice(base.length)));
  return html.replace(link, '');
}

/** The styles of a server build by use, read from the files of its groups. */
export async function readStyles(serverDir: string): Promise<PageStyles> {
  const files = (await listFiles(serverDir)).filter((file) => file.endsWith('.css'));
  const read = async (isWanted: (file: string) => boolean) =>
    (await Promise.all(files.filter(isWanted).map((file) => readFile(join(serverDir, file), 'utf8'))))
      .join('')
      .trim();
  const isIn = (group: string) => (file: string) => file.includes(`${group}-`);
  const styles = {
    first: await read(isIn('critical')),
    later: await read((file) => !isIn('critical')(file) && !isIn('beside')(file)),
    beside: await read(isIn('beside')),
  };
  if (styles.first === '')
    throw new Error('The server build has no critical CSS: no stylesheet begins with /* @critical */.');
  return styles;
}
