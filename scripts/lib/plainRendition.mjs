/**
 * The same document without any script: what a page costs that is only read. Words, map and styles stay, and what
 * fetches scripts early goes with them.
 */
export function makePlain(html) {
  return html
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<link\b[^>]*(?:rel="modulepreload"|as="script")[^>]*>/g, '')
    .replace(/(<html\b[^>]*?)\s+class="([^"]*)"/, (_tag, before, names) => {
      const others = names.split(/\s+/).filter((name) => name !== '' && name !== 'js');
      return others.length === 0 ? before : `${before} class="${others.join(' ')}"`;
    });
}
