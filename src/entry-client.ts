import { keepClicks } from './app/keepClicks.ts';
import { skipUnseen } from './app/skipUnseen.ts';
import { whenIdle } from './app/whenIdle.ts';
import { firstUse } from './components/firstUse.ts';
import './styles/base.css';
import './styles/fonts.css';

/**
 * All the script a page loads with itself. The rest is fetched quietly once the page is there and the browser idle, part
 * by part, so that no part holds the reader up; or all at once at the reader's first sign of use.
 */
const parts = [() => import('react-dom/client'), () => import('./app/start.tsx')] as const;

const root = document.getElementById('app');
if (root !== null) {
  const used = firstUse();
  const alive = bringToLife(root, used);
  Promise.all([alive, skipUnseen(used, Promise.race([used, alive]))]).catch(() => {
    // Nothing to bring to life with: the page stays the complete one it was, unpinned.
    document.documentElement.classList.remove('js', 'brisk');
  });
}

async function bringToLife(element: HTMLElement, used: Promise<void>) {
  const clickAgain = keepClicks(element);
  await Promise.race([used, loaded()]);
  for (const fetchPart of parts) {
    await Promise.race([used, whenIdle()]);
    await Promise.race([used, fetchPart()]);
  }
  const { start } = await parts[1]();
  await start(element);
  clickAgain();
}

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
