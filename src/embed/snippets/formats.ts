import { oembedPath } from '../../model/routes.ts';
import { socialSize } from '../../viewModel/share.ts';
import {
  type Embedded,
  type EmbedOptionValues,
  escapeHtml,
  frameUrl,
  openTag,
  type Pictured,
} from './options.ts';

/**
 * The frame alone, complete without any script on the host's page.
 *
 * Width and height stand as attributes because a host's policy or editor may drop `style`. `scrolling="no"` lets the wheel
 * reach the page around the frame; the layout that scrolls within itself goes without it.
 */
function formatIframe(
  embedded: Embedded,
  choice: EmbedOptionValues,
  marks: { 'data-layout'?: string } = {},
): string {
  const { layout, theme, height } = choice;
  const scheme = theme === 'auto' ? 'light dark' : theme;
  return `${openTag('iframe', {
    ...(marks['data-layout'] === undefined ? {} : { 'data-explainer': true, ...marks }),
    src: frameUrl(embedded, choice),
    title: embedded.title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    frameborder: '0',
    scrolling: layout === 'scroll' ? undefined : 'no',
    allow: 'fullscreen; clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
    style: `border:0;width:100%;display:block;color-scheme:${scheme}`,
  })}</iframe>`;
}

/** The frame in a figure with a link to the whole story, and the script that resizes it or makes it sticky. */
function formatScriptEmbed(embedded: Embedded, choice: EmbedOptionValues): string {
  const { home, root, title, lang, dir } = embedded;
  // Automatic with our script: sticky where the page allows it, else as high as its text.
  const layout = choice.layout === 'auto' ? 'stage' : choice.layout;
  const caption = openTag('figcaption', { lang, dir: dir === 'rtl' ? dir : undefined });
  return [
    openTag('figure', { 'data-explainer': true, style: 'margin:0' }),
    formatIframe(embedded, choice, { 'data-layout': layout }),
    `${caption}${openTag('a', { href: home })}${escapeHtml(title)}</a></figcaption></figure>`,
    `${openTag('script', { async: true, src: `${root}embed/v1.js` })}</script>`,
  ].join('\n');
}

/**
 * For pages that load pym.js already. It empties the element and puts a frame as high as its text there; until then, and
 * without it, the link stands.
 */
function formatPym(embedded: Embedded, choice: EmbedOptionValues): string {
  const holder = openTag('div', {
    'data-pym-src': frameUrl(embedded, choice),
    'data-pym-title': embedded.title,
  });
  return `${holder}${openTag('a', { href: embedded.home })}${escapeHtml(embedded.title)}</a></div>`;
}

/** For AMP pages: a picture holds the place, and where AMP will not grow the frame by itself, a tap on `more` does. */
function formatAmp(embedded: Embedded, choice: EmbedOptionValues, more: string): string {
  return [
    openTag('amp-iframe', {
      width: 'auto',
      height: String(choice.height),
      layout: 'fixed-height',
      // It may not give the frame the host's own origin, which an AMP page never has.
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
      resizable: true,
      frameborder: '0',
      title: embedded.title,
      src: frameUrl(embedded, choice),
    }),
    `${openTag('amp-img', { placeholder: true, layout: 'fill', src: embedded.image, alt: embedded.title })}</amp-img>`,
    `${openTag('div', { overflow: true, role: 'button', tabindex: '0', 'aria-label': more })}${escapeHtml(more)}</div>`,
    '</amp-iframe>',
  ].join('\n');
}

/**
 * For content systems that take no frame: the picture of the story, which leads to all of it, with the link again in words
 * below it, of what day it is and on how many sources it rests.
 */
function formatImage({ home, image, imageAlt, title, credit, lang, dir }: Pictured): string {
  const link = openTag('a', { href: home });
  const picture = openTag('img', {
    src: image,
    alt: imageAlt,
    width: String(socialSize.width),
    height: String(socialSize.height),
    loading: 'lazy',
    style: 'max-width:100%;height:auto',
  });
  const caption = [`${link}${escapeHtml(title)}</a>`, ...credit.map(escapeHtml)].join(' · ');
  return [
    openTag('figure', { lang, dir: dir === 'rtl' ? dir : undefined, style: 'margin:0' }),
    `${link}${picture}</a>`,
    `<figcaption>${caption}</figcaption></figure>`,
  ].join('\n');
}

/** The ways a page may take the explainer in, the simplest first. */
export const snippetKinds = ['frame', 'script', 'pym', 'amp', 'picture', 'oembed'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** Whether a format is an iframe without our script: nothing can make it sticky. */
export const isWithoutScript = (kind: SnippetKind) => kind === 'frame' || kind === 'pym' || kind === 'amp';

/** What to paste into a page, or, for oEmbed, the address that a content system asks. `more` is what AMP's button says. */
export function formatSnippet(
  kind: SnippetKind,
  embedded: Pictured,
  choice: EmbedOptionValues,
  more: string,
): string {
  switch (kind) {
    case 'frame':
      return formatIframe(embedded, choice);
    case 'script':
      return formatScriptEmbed(embedded, choice);
    case 'pym':
      return formatPym(embedded, choice);
    case 'amp':
      return formatAmp(embedded, choice, more);
    case 'picture':
      return formatImage(embedded);
    case 'oembed':
      return embedded.home + oembedPath('');
  }
}
