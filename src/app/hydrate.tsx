import { editions } from 'virtual:editions';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { rememberHtmlSlots } from '../ui/HtmlSlot.tsx';
import { importWithRetry } from '../ui/importWithRetry.ts';
import { recallMotion } from '../ui/motion.ts';
import { StoryProvider } from '../ui/StoryProvider.tsx';
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
    const [{ default: data }, { ActivePanel }] = await Promise.all([
      panels(),
      importWithRetry(() => import('../story/panel/OpenedPanel.tsx')),
    ]);
    return { panels: data, Panel: ActivePanel };
  };
  const [{ default: words }, open] = await Promise.all([outline(), isOpen ? loadPanels() : undefined]);
  const base = words.languages.find(({ code }) => code === words.locale)?.base ?? import.meta.env.BASE_URL;
  recallMotion();
  rememberHtmlSlots(element);
  // As a transition, hydration yields to the reader every few milliseconds.
  startTransition(() => {
    hydrateRoot(
      element,
      <StoryProvider value={{ outline: words, base, htmlBySlot: {}, paths: undefined }}>
        <BrowserRouter basename={base}>
          <App
            panelSource={{ now: open, load: loadPanels }}
            loadClaims={() => claims().then((loaded) => loaded.default)}
          />
        </BrowserRouter>
      </StoryProvider>,
    );
  });
}
