import { editions } from 'virtual:editions';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { knownOf, openedTitle } from '../../edition/opened.ts';
import { shareAddress } from '../../edition/shareAddress.ts';
import type { Tools } from '../../edition/toolsView.ts';
import type { BrowserOutline } from '../../edition/types.ts';
import { readAddress } from '../../story/address.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { keepDepth } from './keepDepth.ts';
import { ListenBar } from './listen/ListenBar.tsx';
import { listPassages } from './listen/listPassages.ts';
import { pickVoice } from './listen/pickVoice.ts';
import { ShareDialog } from './ShareDialog.tsx';
import css from './tools.css?inline';

/**
 * Wakes the tools that stand in markup made at build, to be called once for the page; what comes back opens the tool of a
 * button. Rejects where their words do not arrive, and has then done nothing.
 */
export async function startTools(outline: BrowserOutline, base: string): Promise<(button: Element) => void> {
  const edition = editions[outline.locale];
  if (edition === undefined) throw new Error(`No edition "${outline.locale}".`);
  const { default: tools } = await edition.tools();
  addStyles();
  keepDepth(tools.words);
  watchVoices();
  return (button: Element) => {
    switch (button.getAttribute('data-tool')) {
      case 'share':
        show((leave) => (
          <ShareDialog words={tools.words} {...here(outline, base, tools, button)} onClosed={leave} />
        ));
        break;
      case 'help':
        show((leave) => <HelpDialog words={tools.words} onClosed={leave} />);
        break;
      case 'cite':
        void edition.claims().then(
          ({ default: claims }) =>
            show((leave) => (
              <CiteDialog
                tools={tools}
                claims={claims}
                outline={outline}
                url={here(outline, base, tools, button).url}
                claim={button.getAttribute('data-claim') ?? undefined}
                today={new Date().toISOString().slice(0, 10)}
                onClosed={leave}
              />
            )),
          // Without them the button does nothing, and may be pressed again.
          () => undefined,
        );
        break;
      default:
        listen(button, tools);
    }
  };
}

/** The canonical address of what is open, with the chapter that a button belongs to or that is being read, and what it is called. */
function here(outline: BrowserOutline, base: string, { title }: Tools, button: Element) {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const site = canonical === undefined ? window.location.origin : new URL(canonical).origin;
  const { pathname, hash } = window.location;
  const own = button.closest<HTMLElement>('[data-chapter]')?.dataset['chapter'];
  const address = readAddress(pathname.slice(base.length - 1), '', knownOf(outline));
  const open = address.page === 'story' ? address.open : undefined;
  const name =
    open === undefined ? outline.chapters.find(({ id }) => id === own)?.nav : openedTitle(open, outline);
  return {
    url: shareAddress({ pathname, hash: own === undefined ? hash : `#${own}` }, outline, { site, base }),
    title: name === undefined ? title : `${name} – ${title}`,
  };
}

const voice = () =>
  'speechSynthesis' in window
    ? pickVoice(window.speechSynthesis.getVoices(), document.documentElement.lang)
    : undefined;

/** Buttons to listen show only while the platform has a voice for the page's language; voices may arrive late. */
function watchVoices() {
  const settle = () => {
    document.documentElement.toggleAttribute('data-voice-found', voice() !== undefined);
  };
  settle();
  if ('speechSynthesis' in window) window.speechSynthesis.addEventListener('voiceschanged', settle);
}

let stopListening: (() => void) | undefined;

function listen(button: Element, { words }: Tools) {
  const chapter = button.closest('section, header');
  const found = voice();
  if (chapter === null || found === undefined) return;
  stopListening?.();
  const name = chapter.querySelector('h2')?.textContent ?? '';
  stopListening = show((leave) => (
    <ListenBar passages={listPassages(chapter)} voice={found} chapter={name} words={words} onDone={leave} />
  ));
}

/** Draws something beside the page until it leaves; focus then returns to where it was. */
function show(draw: (leave: () => void) => ReactElement): () => void {
  const came = document.activeElement;
  const holder = document.body.appendChild(document.createElement('div'));
  const root = createRoot(holder);
  const leave = () => {
    root.unmount();
    holder.remove();
    if (came instanceof HTMLElement && came.isConnected) came.focus({ preventScroll: true });
  };
  root.render(draw(leave));
  return leave;
}

/** The tools' styles come with their script, and no page carries them. */
function addStyles() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
