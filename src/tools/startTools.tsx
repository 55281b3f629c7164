import { editions } from 'virtual:editions';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { dayOf } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import { parseRoute } from '../model/routes.ts';
import type { ToolsWords } from '../model/types.ts';
import { readStored, store } from '../ui/motion.ts';
import { activePanelTitle, toKnownSlugs } from '../viewModel/activePanel.ts';
import { shareUrl } from '../viewModel/share.ts';
import type { Tools } from '../viewModel/tools.ts';
import type { ClientData } from '../viewModel/types.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { ListenBar, listPassages, pickVoice } from './listen/ListenBar.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import css from './tools.css?inline';

const key = 'explainer:depth';

/**
 * Keeps a reader's place and choice between the depths: a link to another depth takes the chapter being read along, the
 * choice is remembered, and where it was another one last time, the links say so. Nobody is sent anywhere unasked.
 */
export function rememberLength(words: ToolsWords): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-depth]')];
  const last = readStored(key);
  for (const link of links) {
    link.addEventListener('click', () => {
      store(key, link.dataset['depth'] ?? '');
      link.hash = window.location.hash;
    });
    if (link.dataset['depth'] === last && link.getAttribute('aria-current') === null) {
      const nav = link.closest('nav');
      nav?.setAttribute('data-last', fill(words.depthLast, { depth: link.textContent ?? '' }));
    }
  }
}

/**
 * Wakes the tools that stand in markup made at build, to be called once for the page; what comes back opens the tool of a
 * button. Rejects where their words do not arrive, and has then done nothing.
 */
export async function startTools(outline: ClientData, base: string): Promise<(button: Element) => void> {
  const edition = editions[outline.locale];
  if (edition === undefined) throw new Error(`No edition "${outline.locale}".`);
  const { default: tools } = await edition.tools();
  addStyles();
  rememberLength(tools.words);
  watchVoices();
  return (button: Element) => {
    switch (button.getAttribute('data-tool')) {
      case 'share':
        showDialog((leave) => (
          <ShareDialog words={tools.words} {...here(outline, base, tools, button)} onClosed={leave} />
        ));
        break;
      case 'help':
        showDialog((leave) => <HelpDialog words={tools.words} onClosed={leave} />);
        break;
      case 'cite':
        void edition.claims().then(
          ({ default: claims }) =>
            showDialog((leave) => (
              <CiteDialog
                tools={tools}
                claims={claims}
                outline={outline}
                url={here(outline, base, tools, button).url}
                claim={button.getAttribute('data-claim') ?? undefined}
                today={dayOf(new Date())}
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
function here(outline: ClientData, base: string, { title }: Tools, button: Element) {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const site = canonical === undefined ? window.location.origin : new URL(canonical).origin;
  const { pathname, hash } = window.location;
  const own = button.closest<HTMLElement>('[data-chapter]')?.dataset['chapter'];
  const address = parseRoute(pathname.slice(base.length - 1), '', toKnownSlugs(outline));
  const open = address.page === 'story' ? address.open : undefined;
  const name =
    open === undefined ? outline.chapters.find(({ id }) => id === own)?.nav : activePanelTitle(open, outline);
  return {
    url: shareUrl({ pathname, hash: own === undefined ? hash : `#${own}` }, outline, { site, base }),
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
    <ListenBar
      passages={listPassages(chapter)}
      voice={found}
      chapter={name}
      words={words}
      onDone={() => {
        stopListening = undefined;
        leave();
      }}
    />
  ));
}

/** A second press before the first has been answered would lay one dialog over another. */
let isDialogOpen = false;

function showDialog(draw: (leave: () => void) => ReactElement): void {
  if (isDialogOpen) return;
  isDialogOpen = true;
  show((leave) =>
    draw(() => {
      isDialogOpen = false;
      leave();
    }),
  );
}

/**
 * Draws something beside the page until it leaves; focus then returns to where it was, unless the reader has meanwhile gone
 * on elsewhere. What comes back takes it away and leaves the focus alone.
 */
function show(draw: (leave: () => void) => ReactElement): () => void {
  const came = document.activeElement;
  const holder = document.body.appendChild(document.createElement('div'));
  const root = createRoot(holder);
  const remove = () => {
    root.unmount();
    holder.remove();
  };
  const leave = () => {
    const { activeElement } = document;
    const isFree = activeElement === document.body || holder.contains(activeElement);
    remove();
    if (isFree && came instanceof HTMLElement && came.isConnected) came.focus({ preventScroll: true });
  };
  root.render(draw(leave));
  return remove;
}

/** The tools' styles come with their script, and no page carries them. */
function addStyles() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
