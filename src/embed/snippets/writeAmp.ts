import type { EmbedChoice, Embedded } from './embedChoice.ts';
import { escapeHtml, openTag } from './escapeHtml.ts';
import { frameAddress } from './frameAddress.ts';

/** For AMP pages: a picture holds the place, and where AMP will not grow the frame by itself, a tap on `more` does. */
export function writeAmp(embedded: Embedded, choice: EmbedChoice, more: string): string {
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
      src: frameAddress(embedded, choice),
    }),
    `${openTag('amp-img', { placeholder: true, layout: 'fill', src: embedded.image, alt: embedded.title })}</amp-img>`,
    `${openTag('div', { overflow: true, role: 'button', tabindex: '0', 'aria-label': more })}${escapeHtml(more)}</div>`,
    '</amp-iframe>',
  ].join('\n');
}
