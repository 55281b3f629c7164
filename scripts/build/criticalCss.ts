import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../support/project.ts';

/** Styles of a server build: `first` for the first screen, `shorter` for the summary pages, `later` for all else. */
export type PageStyles = { first: string; later: string; shorter: string };

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

/** The styles of a server build by use: those of the chunk named after the entry are the first screen's. */
export async function readStyles(serverDir: string, entry: string): Promise<PageStyles> {
  const files = (await listFiles(serverDir)).filter((file) => file.endsWith('.css'));
  const read = async (isWanted: (file: string) => boolean) =>
    (await Promise.all(files.filter(isWanted).map((file) => readFile(join(serverDir, file), 'utf8'))))
      .join('')
      .trim();
  const isFirst = (file: string) => file.includes(entry);
  const isShorter = (file: string) => file.includes('shorter');
  const styles = {
    first: await read(isFirst),
    later: await read((file) => !isFirst(file) && !isShorter(file)),
    shorter: await read(isShorter),
  };
  if (styles.first === '')
    throw new Error('The server build has no styles; build.ssrEmitAssets must stay on.');
  return styles;
}
