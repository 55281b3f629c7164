import { onFirstInteraction, requestIdle } from '../ui/scheduling.ts';
import { followQueuedClick, replayQueuedClick } from './queuedClicks.ts';
import '../styles/base.css';
import '../styles/fonts.css';
import { completeOnPaper, showStaticPictures } from '../ui/staticPictures.ts';

/**
 * All the script a page loads with itself. The rest is fetched quietly once the page is there and the browser idle, part
 * by part, so that no part holds the reader up; or all at once at the reader's first sign of use.
 */
const parts = [twice(() => import('react-dom/client')), twice(() => import('./hydrate.tsx'))] as const;

/**
 * Asks once more for what did not arrive, under its own name: under another one it would be a second React. Firefox remembers
 * the failure, and its page stays the one it is without scripts.
 */
function twice<T>(load: () => Promise<T>): () => Promise<T> {
  return () => load().catch(() => new Promise((resolve) => setTimeout(resolve, 500)).then(load));
}

completeOnPaper();
hydratePage().then(
  () => replayQueuedClick(document),
  () => {
    // Nothing to hydrate with: the page is the complete one it was, and what was pressed leads where it leads without scripts.
    document.documentElement.classList.remove('js');
    showStaticPictures(document);
    followQueuedClick(document);
  },
);

async function hydratePage(): Promise<void> {
  const used = onFirstInteraction();
  await Promise.race([used, loaded()]);
  for (const fetchPart of parts) {
    await Promise.race([used, requestIdle()]);
    await Promise.race([used, fetchPart()]);
  }
  const { hydrate } = await parts[1]();
  await hydrate();
}

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
