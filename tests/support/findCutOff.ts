import type { Page } from '@playwright/test';

/**
 * Boxes of words that do not fit into themselves, the window or a box that cuts them off. What scrolls by design, waits to
 * be laid out or is there for screen readers only is left out.
 */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const upFrom = (element: Element): Element[] =>
      element.parentElement === null ? [element] : [element, ...upFrom(element.parentElement)];
    const styleOf = (element: Element) => getComputedStyle(element);
    /** What lays a text out: the nearest box around it that is no part of a line. */
    const boxOf = (text: Text) =>
      upFrom(text.parentElement ?? document.body).find(
        (one) => !['inline', 'contents'].includes(styleOf(one).display),
      );
    const isLeftOut = (element: Element) =>
      upFrom(element).some((one) => {
        const { overflowX, clipPath, position } = styleOf(one);
        const isForReaders = clipPath !== 'none' && position === 'absolute';
        return (
          isForReaders || ['auto', 'scroll'].includes(overflowX) || one.getAttribute('aria-hidden') === 'true'
        );
      });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes = new Set<Element>();
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const isSeen = text.parentElement?.checkVisibility({ contentVisibilityAuto: true }) === true;
      if (isSeen && text.data.trim() !== '' && !isLeftOut(text.parentElement)) {
        const box = boxOf(text);
        if (box !== undefined) boxes.add(box);
      }
    }
    const width = document.documentElement.clientWidth;
    const isCut = (box: Element) => {
      const { left, right } = box.getBoundingClientRect();
      // Shortened by design, with some of it left.
      if (styleOf(box).textOverflow === 'ellipsis' && box.clientWidth > 24) return false;
      const cutters = upFrom(box).filter((one) => ['hidden', 'clip'].includes(styleOf(one).overflowX));
      return (
        // Turned marks reach over their boxes by a pixel or two.
        box.scrollWidth > box.clientWidth + 2 ||
        left < -1 ||
        right > width + 1 ||
        cutters.some((one) => {
          const edge = one.getBoundingClientRect();
          return left < edge.left - 1 || right > edge.right + 1;
        })
      );
    };
    return [...boxes]
      .filter(isCut)
      .map(
        (box) =>
          `${box.tagName} ${box.className} “${box.textContent?.slice(0, 40)}” ${box.scrollWidth} in ${box.clientWidth}`,
      );
  });
}

/** Words in plain Latin letters a reader sees or hears, in the page's own language: with what says them. */
export function findPlainWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { lang } = document.documentElement;
    const isOwn = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [document.title];
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode as Text;
      const isCode = parentElement?.closest('script, style, noscript, template') !== null;
      if (!isCode && isOwn(parentElement)) texts.push(data);
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [title], [placeholder]'))
      for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
        if (isOwn(element)) texts.push(element.getAttribute(name) ?? '');
    return [...new Set(texts.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text)))];
  });
}
