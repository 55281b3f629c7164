import { watchFrames } from './watchFrames.ts';

declare global {
  interface Window {
    /** Origins whose frames are served on this page, and by which copy of the script: earlier ones say `true`. */
    __explainerEmbed?: Record<string, unknown>;
  }
}

// Served as /embed/v1.js for other people's pages; docs/contracts/003-embed-script.md says what it promises them. Whom a frame
// belongs to stands in its own address, so that a page may load the script in any way: classic, as a module, inlined, bundled.
const claims = (window.__explainerEmbed = window.__explainerEmbed || {});
if (!claims['*']) {
  const own = (claims['*'] = {});
  watchFrames((origin) => (claims[origin] = claims[origin] || own) === own);
}
