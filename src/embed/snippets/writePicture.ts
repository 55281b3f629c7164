import { socialSize } from '../../lib/socialSize.ts';
import type { Pictured } from './embedChoice.ts';
import { escapeHtml, openTag } from './escapeHtml.ts';

/**
 * For content systems that take no frame: the picture of the story, which leads to all of it, with the link again in words
 * below it, of what day it is and on how many sources it rests.
 */
export function writePicture({ home, image, imageAlt, title, credit, lang, dir }: Pictured): string {
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
