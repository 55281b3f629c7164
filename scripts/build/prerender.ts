import { existsSync } from 'node:fs';
import { constants, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FontMetrics } from '../../src/export/SvgText.tsx';
import type { ReliefPaths } from '../../src/map/relief/levels.ts';
import { UserError } from '../support/process.mjs';
import { cacheDir, type SiteAddress, storyDir } from '../support/project.ts';
import { dropStylesheet, type PageStyles, readStyles } from './criticalCss.ts';
import { loadFontMetrics } from './fontMetrics.ts';
import { type Picture, writePictures } from './pictures.ts';

/** A page to write: "/notes/" becomes "notes/index.html"; `index` lists it in the sitemap. */
export type Route = { path: string; file: string; status: number; index: boolean };
export type Page = { html: string; head: string; lang: string; dir: 'ltr' | 'rtl' };

/** What a server entry of `src` exports, once bundled. */
type ServerEntry = {
  routes: () => Route[];
  render: (path: string, place: SiteAddress & { styles: PageStyles }) => Promise<Page>;
  files: (address: SiteAddress) => { path: string; contents: string }[];
  /** Old names of files, `from`, each with the file that it is to be a copy of. */
  copies?: (address: SiteAddress) => { from: string; to: string }[];
  pictures?: (address: SiteAddress, metrics: FontMetrics, relief: ReliefPaths | undefined) => Picture[];
};

/** The two kinds of pages, each with an entry, a template and styles of its own. */
export type Rendering = { entry: string; template: string; serverDir: string };

/**
 * Writes every page of a server entry into `outDir`, which holds the client build, with the data files and pictures beside the
 * pages.
 */
export async function prerender(
  { entry, template: templateFile, serverDir }: Rendering,
  outDir: string,
  address: SiteAddress,
): Promise<Route[]> {
  const server = (await import(pathToFileURL(join(serverDir, `${entry}.js`)).href)) as ServerEntry;
  const routes = server.routes();
  const repeated = routes.find(({ file }, at) => routes.findIndex((other) => other.file === file) !== at);
  if (repeated !== undefined) throw new Error(`Two routes would be written to ${repeated.file}.`);
  const template = await readTemplate(join(outDir, templateFile), outDir, address.base);
  const styles = await readStyles(serverDir);
  const write = async (path: string, contents: string) => {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), contents);
  };
  for (const { path, file } of routes)
    await write(file, fillTemplate(template, await server.render(path, { ...address, styles })));
  for (const { path, contents } of server.files(address)) await write(path, contents);
  if (server.pictures !== undefined) {
    const pictures = drawPictures(server.pictures, address, await readRelief());
    await writePictures(pictures, outDir, join(cacheDir, 'pictures'));
  }
  await copyFiles(server.copies?.(address) ?? [], outDir);
  // Vite's manifest is of no use outside the build.
  await rm(join(outDir, '.vite'), { recursive: true, force: true });
  return routes;
}

/** All pictures; the message names the one that cannot be drawn. */
function drawPictures(
  draw: NonNullable<ServerEntry['pictures']>,
  address: SiteAddress,
  relief: ReliefPaths | undefined,
): Picture[] {
  try {
    return draw(address, loadFontMetrics(), relief);
  } catch (error) {
    throw new UserError(`A picture cannot be drawn: ${(error as Error).message}`, { cause: error });
  }
}

/** Writes files of `dir` under their old names, too; throws where a file has the name now, or there is none to copy. */
export async function copyFiles(copies: { from: string; to: string }[], dir: string): Promise<void> {
  for (const { from, to } of copies) await copyFile(join(dir, to), join(dir, from), constants.COPYFILE_EXCL);
}

/** The relief that pictures show; undefined for a story without. */
async function readRelief(): Promise<ReliefPaths | undefined> {
  const file = join(storyDir, 'map/relief.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as ReliefPaths) : undefined;
}

/** The built template with line ends as LF, compact and without its stylesheet, whose file is removed. */
async function readTemplate(file: string, outDir: string, base: string): Promise<string> {
  const built = (await readFile(file, 'utf8')).replace(/\r\n?/g, '\n');
  await rm(file);
  return dropStylesheet(compact(built), outDir, base);
}

/** A template without indents, and without the block comments that stand on lines of their own in its inline scripts. */
export function compact(template: string): string {
  return template.replace(/^[ \t]*\/\*(?:(?!\*\/)[^])*\*\/[ \t]*\n/gm, '').replace(/^[ \t]+/gm, '');
}

const slots = { head: '<!--head-->', html: '<!--app-->', lang: '<html lang="en"' };

/** The template with a page's head, body, language and direction in its slots; throws unless each slot is there once. */
export function fillTemplate(template: string, { head, html, lang, dir }: Page): string {
  const values: Record<string, string> = {
    [slots.head]: head,
    [slots.html]: html,
    [slots.lang]: `<html lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}`,
  };
  for (const slot of Object.values(slots)) {
    const count = template.split(slot).length - 1;
    if (count !== 1) throw new Error(`The template must hold ${slot} once; it is there ${count} times.`);
  }
  // One pass, so that the text of a slot within a page's own words stays.
  return template.replace(new RegExp(Object.values(slots).join('|'), 'g'), (slot) => values[slot] ?? slot);
}

/** Writes `sitemap.xml`, and its address into the `robots.txt` that stands in `dir`. */
export async function writeSitemap(dir: string, routes: Route[], address: SiteAddress): Promise<void> {
  await writeFile(join(dir, 'sitemap.xml'), formatSitemap(routes, address));
  const robots = join(dir, 'robots.txt');
  const text = await readFile(robots, 'utf8');
  await writeFile(robots, `${text.trimEnd()}\nSitemap: ${toUrl('/sitemap.xml', address)}\n`);
}

/** The sitemap of the routes marked `index`, in their order and without dates, so that equal content gives equal bytes. */
function formatSitemap(routes: Route[], address: SiteAddress): string {
  const urls = routes
    .filter(({ status, index }) => status === 200 && index)
    .map(({ path }) => `  <url><loc>${escapeXml(toUrl(path, address))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

/** The complete address of a route's path such as "/proposals/x/". */
const toUrl = (path: string, { site, base }: SiteAddress) => site + base + path.slice(1);

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
