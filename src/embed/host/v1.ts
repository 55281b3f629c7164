import { watchFrames } from './frames.ts';

declare global {
  interface Window {
    /** Origins whose frames are looked after on this page. */
    __explainerEmbed?: Record<string, true>;
  }
}

// Served as /embed/v1.js for other people's pages; docs/contracts/003-embed-script.md says what it promises them.
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) {
  const { origin } = new URL(script.src);
  // A page may carry the script several times, and those of several explainers.
  const served = (window.__explainerEmbed = window.__explainerEmbed || {});
  if (!served[origin]) {
    served[origin] = true;
    watchFrames(origin);
  }
}
