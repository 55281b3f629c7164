import { editions } from 'virtual:editions';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './app/App.tsx';
import { EditionProvider } from './components/edition.tsx';
import { keepStatics } from './components/keptStatics.ts';
import './styles/base.css';

const root = document.getElementById('app');
// `lang` may say more than an edition's code does: zh-Hans for zh.
const { lang } = document.documentElement;
const edition = editions[lang] ?? editions[lang.split('-')[0] ?? ''];

if (root !== null && edition !== undefined) {
  start(root, edition).catch(() => {
    // Nothing to bring to life with: the page stays the complete one it was, unpinned.
    document.documentElement.classList.remove('js');
  });
}

async function start(element: HTMLElement, { outline, panels, claims }: (typeof editions)[string]) {
  const isOpen = document.getElementById('open') !== null;
  const [{ default: words }, open] = await Promise.all([outline(), isOpen ? panels() : undefined]);
  const base = words.languages.find(({ code }) => code === words.locale)?.base ?? import.meta.env.BASE_URL;
  keepStatics(element);
  // As a transition, hydration yields to the reader every few milliseconds.
  startTransition(() => {
    hydrateRoot(
      element,
      <EditionProvider value={{ outline: words, base, statics: {}, paths: undefined }}>
        <BrowserRouter basename={base}>
          <App
            panelSource={{ now: open?.default, load: () => panels().then((loaded) => loaded.default) }}
            loadClaims={() => claims().then((loaded) => loaded.default)}
          />
        </BrowserRouter>
      </EditionProvider>,
    );
  });
}
