import { editions } from 'virtual:editions';
import type { MouseEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { importWithRetry } from '../../ui/importWithRetry.ts';
import type { ClientData } from '../../viewModel/types.ts';
import css from './EmbedDialog.css?inline';
import { EmbedDialog } from './EmbedDialog.tsx';

let isStyled = false;
/** From the press to the close: a second press before the dialog is there opens no second one. */
let isOpen = false;

/**
 * Fetches the words of the dialog that writes code for other people's pages and shows it. It stands in the document only
 * while it is open; focus then returns to where it was.
 */
export async function openEmbedDialog(locale: string, closeWord: string): Promise<void> {
  if (isOpen) return;
  isOpen = true;
  const embedding = await fetchWords(locale).catch(() => undefined);
  if (embedding === undefined) {
    isOpen = false;
    return;
  }
  addStyles();
  const came = document.activeElement;
  const holder = document.body.appendChild(document.createElement('div'));
  const root = createRoot(holder);
  const leave = () => {
    isOpen = false;
    root.unmount();
    holder.remove();
    if (came instanceof HTMLElement && came.isConnected) came.focus({ preventScroll: true });
  };
  root.render(
    <EmbedDialog
      embedding={embedding}
      locale={locale}
      site={siteOf(document)}
      closeWord={closeWord}
      onClosed={leave}
    />,
  );
}

async function fetchWords(locale: string) {
  return (await editions[locale]?.embedding())?.default;
}

/** The origin the page gives as its own, which is where publishers' frames should point, wherever it is read. */
function siteOf({ head, location }: Document): string {
  const canonical = head.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return canonical === undefined ? location.origin : new URL(canonical).origin;
}

/** The dialog's styles come with its script, and no other page carries them. */
function addStyles() {
  if (isStyled) return;
  isStyled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Fetches and opens the dialog for publishers when its button, which stands in markup made at build, is pressed. */
export function openEmbedDialogOnClick({ target }: MouseEvent, { locale, words }: ClientData): void {
  if (!(target instanceof Element) || target.closest('[data-embed-this]') === null) return;
  void importWithRetry(() => import('./openEmbedDialog.tsx')).then(
    ({ openEmbedDialog }) => openEmbedDialog(locale, words.close),
    // Without it the button does nothing, and may be pressed again.
    () => undefined,
  );
}
