import type { ReactNode } from 'react';
import { dayOf } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import { parseRoute } from '../model/routes.ts';
import type { LocaleParts } from '../ui/StoryProvider.tsx';
import { shareUrl } from '../viewModel/share.ts';
import { activePanelTitle, toKnownSlugs } from '../viewModel/titles.ts';
import type { ClientData } from '../viewModel/types.ts';
import embedCss from './embedDialog/EmbedDialog.css?inline';
import { EmbedDialog } from './embedDialog/EmbedDialog.tsx';
import { CiteDialog, HelpDialog, ShareDialog } from './toolDialogs.tsx';
import css from './tools.css?inline';

/** A dialog, ready to be drawn. */
export type DialogContent = (props: { onClosed: () => void }) => ReactNode;

type Story = { outline: ClientData; base: string; parts: LocaleParts };

/**
 * Draws the dialog of a button. Rejects where the words of the dialog do not arrive.
 *
 * @param opener names its dialog in `data-tool`, and the chapter or statement it belongs to in `data-chapter` or `data-claim`
 */
export async function openDialog(opener: HTMLElement, story: Story): Promise<DialogContent> {
  const { outline, base, parts } = story;
  addStyles();
  const { tool, claim } = opener.dataset;
  if (tool === 'embed') {
    const { default: embedding } = await parts.embedDialog();
    return ({ onClosed }) => (
      <EmbedDialog
        embedding={embedding}
        locale={outline.locale}
        site={siteOf(document)}
        closeWord={outline.words.close}
        onClosed={onClosed}
      />
    );
  }
  const { default: tools } = await parts.tools();
  if (tool === 'help') return ({ onClosed }) => <HelpDialog words={tools.words} onClosed={onClosed} />;
  const { url, name } = whereIs(opener, outline, base);
  if (tool === 'share') {
    const title =
      name === undefined ? tools.title : fill(tools.titlePattern, { title: name, site: tools.title });
    return ({ onClosed }) => <ShareDialog words={tools.words} url={url} title={title} onClosed={onClosed} />;
  }
  const { default: claims } = await parts.claims();
  return ({ onClosed }) => (
    <CiteDialog
      tools={tools}
      claims={claims}
      outline={outline}
      url={url}
      claim={claim}
      today={dayOf(new Date())}
      onClosed={onClosed}
    />
  );
}

/** The canonical address of what is open, with the chapter that a button belongs to or that is being read, and its name. */
function whereIs(opener: HTMLElement, outline: ClientData, base: string) {
  const { pathname, hash } = window.location;
  const { chapter } = opener.dataset;
  const route = parseRoute(pathname.slice(base.length - 1), '', toKnownSlugs(outline));
  const panel = route.page === 'story' ? route.open : undefined;
  return {
    url: shareUrl({ pathname, hash: chapter === undefined ? hash : `#${chapter}` }, outline, {
      site: siteOf(document),
      base,
    }),
    name:
      panel === undefined
        ? outline.chapters.find(({ id }) => id === chapter)?.title
        : activePanelTitle(panel, outline),
  };
}

/** The origin the page gives as its own, which is where links should point, wherever it is read. */
function siteOf({ head, location }: Document): string {
  const canonical = head.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return canonical === undefined ? location.origin : new URL(canonical).origin;
}

let isStyled = false;

/** The dialogs' styles come with their script, and no page carries them. */
function addStyles() {
  if (isStyled) return;
  isStyled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + embedCss);
  document.adoptedStyleSheets.push(sheet);
}
