import type { EmbedChoice, Embedded } from './embedChoice.ts';
import { escapeHtml, openTag } from './escapeHtml.ts';
import { writeFrame } from './writeFrame.ts';

/** The frame in a figure with a link to the whole story, and the script that fits its height or pins it. */
export function writeWithScript(embedded: Embedded, choice: EmbedChoice): string {
  const { home, root, title, lang, dir } = embedded;
  // Left to itself, a frame is pinned where the page allows it and gets the height of its text where not.
  const layout = choice.layout === 'auto' ? 'stage' : choice.layout;
  const caption = openTag('figcaption', { lang, dir: dir === 'rtl' ? dir : undefined });
  return [
    openTag('figure', { 'data-explainer': true, style: 'margin:0' }),
    writeFrame(embedded, choice, { 'data-layout': layout }),
    `${caption}${openTag('a', { href: home })}${escapeHtml(title)}</a></figcaption></figure>`,
    `${openTag('script', { async: true, src: `${root}embed/v1.js` })}</script>`,
  ].join('\n');
}
