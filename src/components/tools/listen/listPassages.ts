/** A piece of a chapter to be read in one breath: its words, and the element that holds them. */
export type Passage = { element: Element; text: string };

const blocks = 'h2, h3, p, li, dt, dd, figcaption';
/** What is no running text: notes, tables, pictures, what is folded away or hidden, and controls. */
const silent = 'details, table, svg, [aria-hidden="true"], nav, aside, button, [role="img"]';

/**
 * The passages of a chapter in reading order: sentence by sentence where sentences are marked, else block by block. Marks
 * of notes are not read.
 */
export function listPassages(chapter: Element): Passage[] {
  return [...chapter.querySelectorAll(blocks)]
    .filter((block) => block.closest(silent) === null && block.querySelector(blocks) === null)
    .flatMap((block) => {
      const sentences = [...block.querySelectorAll('[data-claims]')];
      return sentences.length > 1 ? sentences : [block];
    })
    .map((element) => ({ element, text: wordsOf(element) }))
    .filter(({ text }) => text !== '');
}

function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll(`a[data-note], ${silent}`)) mark.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
