import { editions } from 'virtual:editions';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { EditionProvider } from '../components/edition.tsx';
import { keepStatics } from '../components/keptStatics.ts';
import { recallMotion } from '../components/motion.ts';
import { importWithRetry } from '../lib/importWithRetry.ts';
import { App } from './App.tsx';

/**
 * Brings the page in `element` to life in the language of the document. Rejects when its words do not arrive; the page
 * is then still the complete one it was.
 */
export async function start(element: HTMLElement): Promise<void> {
  // `lang` may say more than an edition's code does: zh-Hans for zh.
  const { lang } = document.documentElement;
  const edition = editions[lang] ?? editions[lang.split('-')[0] ?? ''];
  if (edition === undefined)
    throw new Error(`No edition in "${lang}": the page and its script do not belong together.`);
  const { outline, panels, claims } = edition;
  const isOpen = document.getElementById('open') !== null;
  const loadPanels = async () => {
    const [{ default: data }, { OpenedPanel }] = await Promise.all([
      panels(),
      importWithRetry(() => import('../components/panel/OpenedPanel.tsx')),
    ]);
    return { panels: data, Panel: OpenedPanel };
  };
  const [{ default: words }, open] = await Promise.all([outline(), isOpen ? loadPanels() : undefined]);
  const base = words.languages.find(({ code }) => code === words.locale)?.base ?? import.meta.env.BASE_URL;
  recallMotion();
  keepStatics(element);
  // As a transition, hydration yields to the reader every few milliseconds.
  startTransition(() => {
    hydrateRoot(
      element,
      <EditionProvider value={{ outline: words, base, statics: {}, paths: undefined }}>
        <BrowserRouter basename={base}>
          <App
            panelSource={{ now: open, load: loadPanels }}
            loadClaims={() => claims().then((loaded) => loaded.default)}
          />
        </BrowserRouter>
      </EditionProvider>,
    );
  });
}
