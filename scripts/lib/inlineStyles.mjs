import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const stylesheet = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g;

/**
 * The page without its link to the client's stylesheet, whose file is removed: pages carry their styles inside them, so
 * that the first paint waits for one document.
 *
 * @param html a built page that links one stylesheet, or none
 * @param clientDir the folder it was built into
 * @param base the path the client folder is served under, with its slashes
 */
export async function dropStylesheet(html, { clientDir, base }) {
  const links = [...html.matchAll(stylesheet)];
  const [first] = links;
  if (links.length > 1)
    throw new Error(`A built page must link one stylesheet at most; it links ${links.length}.`);
  // A script that brings no styles of its own.
  if (first === undefined) return html;
  await rm(join(clientDir, first[1].slice(base.length)));
  return html.replace(first[0], '');
}

/**
 * The styles of a server build, which draws every component: `first` for what the first screen needs, which is the
 * entry's own, `shorter` for pages that tell the story shorter, and `later` for all else the entry loads as it draws.
 *
 * @param entry the name of the build's entry, which its own styles are called after
 */
export async function readStyles(serverDir, entry = 'entry-server') {
  const files = (await listFiles(serverDir)).filter((file) => file.endsWith('.css'));
  const read = async (wanted) =>
    (await Promise.all(files.filter(wanted).map((file) => readFile(join(serverDir, file), 'utf8'))))
      .join('')
      .trim();
  const isFirst = (file) => file.includes(entry);
  const isShorter = (file) => file.includes('shorter');
  const styles = {
    first: await read(isFirst),
    later: await read((file) => !isFirst(file) && !isShorter(file)),
    shorter: await read(isShorter),
  };
  if (styles.first === '') throw new Error('The server build holds no styles; keep build.ssrEmitAssets on.');
  return styles;
}
