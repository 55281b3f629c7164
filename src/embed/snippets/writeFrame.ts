import type { EmbedChoice, Embedded } from './embedChoice.ts';
import { openTag } from './escapeHtml.ts';
import { frameAddress } from './frameAddress.ts';

/**
 * The frame alone, complete without any script on the host's page.
 *
 * Width and height stand as attributes because a host's policy or editor may drop `style`. `scrolling="no"` lets the wheel
 * reach the page around the frame; the layout that scrolls within itself goes without it.
 */
export function writeFrame(
  embedded: Embedded,
  choice: EmbedChoice,
  marks: { 'data-layout'?: string } = {},
): string {
  const { layout, theme, height } = choice;
  const scheme = theme === 'auto' ? 'light dark' : theme;
  return `${openTag('iframe', {
    ...(marks['data-layout'] === undefined ? {} : { 'data-explainer': true, ...marks }),
    src: frameAddress(embedded, choice),
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
