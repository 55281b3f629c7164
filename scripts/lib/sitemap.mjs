/** The routes a search engine should know: found (status 200, or none given) and marked `index: true`. */
export function pickIndexed(routes) {
  return routes.filter(({ status = 200, index }) => status === 200 && index === true);
}

/** The address a reader sees for a route's path such as "/proposals/x/". */
export function toUrl(path, { site, base }) {
  return site + base + path.slice(1);
}

/** `sitemap.xml` for the indexed routes, in their order and without dates, so the same content gives the same bytes. */
export function writeSitemap(routes, address) {
  const urls = pickIndexed(routes).map(
    ({ path }) => `  <url><loc>${escapeXml(toUrl(path, address))}</loc></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

/** `robots.txt` with the line that names the sitemap, which must be a whole address. */
export function nameSitemap(robots, address) {
  return `${robots.trimEnd()}\nSitemap: ${toUrl('/sitemap.xml', address)}\n`;
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escapeXml(text) {
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}
