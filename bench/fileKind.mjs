import { extname } from 'node:path';

/** What the bytes of a page are counted as, in the order of the table. */
export const kinds = ['html', 'js', 'css', 'json', 'font', 'image', 'other'];

const endings = {
  html: ['.html'],
  js: ['.js'],
  css: ['.css'],
  json: ['.json', '.webmanifest'],
  font: ['.woff2', '.woff'],
  image: ['.svg', '.png', '.jpg', '.webp', '.avif', '.ico'],
};

/** The kind of a file by its name. */
export function fileKind(file) {
  return kinds.find((kind) => endings[kind]?.includes(extname(file))) ?? 'other';
}
