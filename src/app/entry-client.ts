import '../styles/base.css';
import '../styles/fonts.css';
import { onFirstInteraction, requestIdle } from '../ui/scheduling.ts';
import { deferOffscreenLayout } from './deferOffscreenLayout.ts';
import { queueClicks } from './queueClicks.ts';

/**
 * All the script a page loads with itself. The rest is fetched quietly once the page is there and the browser idle, part
 * by part, so that no part holds the reader up; or all at once at the reader's first sign of use.
 */
const parts = [() => import('react-dom/client'), () => import('./hydrate.tsx')] as const;

const root = document.getElementById('app');
if (root !== null) {
  const used = onFirstInteraction();
  const alive = hydratePage(root, used);
  Promise.all([alive, deferOffscreenLayout(used, Promise.race([used, alive]))]).catch(() => {
    // Nothing to bring to life with: the page stays the complete one it was, unpinned.
    document.documentElement.classList.remove('js', 'deferred');
  });
}

async function hydratePage(element: HTMLElement, used: Promise<void>) {
  const replayClicks = queueClicks(element);
  await Promise.race([used, loaded()]);
  for (const fetchPart of parts) {
    await Promise.race([used, requestIdle()]);
    await Promise.race([used, fetchPart()]);
  }
  const { start } = await parts[1]();
  await start(element);
  replayClicks();
}

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
