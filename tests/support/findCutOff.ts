import type { Page } from '@playwright/test';

/** Elements whose words do not fit into them, unless they scroll by design or are there for screen readers only. */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isForReaders = (element: Element) =>
      [...ancestors(element)].some((one) => {
        const { clipPath, position } = getComputedStyle(one);
        return (clipPath !== 'none' && position === 'absolute') || one.getAttribute('aria-hidden') === 'true';
      });
    function* ancestors(element: Element): Generator<Element> {
      for (let at: Element | null = element; at !== null; at = at.parentElement) yield at;
    }
    const scrolls = (element: Element) =>
      [...ancestors(element)].some((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX));
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.clientWidth > 0 &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.textContent?.trim() !== '' &&
          element.checkVisibility() &&
          !isForReaders(element) &&
          !scrolls(element),
      )
      .map(
        (element) =>
          `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}” ${element.scrollWidth} in ${element.clientWidth}`,
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
