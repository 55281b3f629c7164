import { toTrustedHtml } from '../ui/trustedHtml.ts';

/**
 * Puts the static pictures of the steps, which the page holds for readers without scripts, into the document. They are
 * markup of this build, in `noscript` elements, where they cost a page with scripts neither elements nor layout.
 */
export function showStaticPictures(page: Document): void {
  for (const holder of page.querySelectorAll('noscript[data-picture]')) {
    const template = page.createElement('template');
    template.innerHTML = toTrustedHtml(holder.textContent ?? '') as string;
    holder.replaceWith(template.content);
  }
}

/** Paper shows every step's picture: they are put in when a page is first printed. */
export function completeOnPaper(): void {
  const show = () => showStaticPictures(document);
  addEventListener('beforeprint', show, { once: true });
  // Some browsers print by media alone.
  matchMedia('print').addEventListener('change', show, { once: true });
}
