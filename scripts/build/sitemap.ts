import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteAddress } from '../support/project.ts';
import type { Route } from './prerender.ts';

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
