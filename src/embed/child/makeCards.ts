import type { Parts } from './findParts.ts';

export type Cards = {
  /** Opens a card by its id, such as `country/<slug>`; false where there is none. Focus follows when there is an opener. */
  open: (id: string, step: Element | undefined, opener?: HTMLElement) => boolean;
  /** Opens a country's card by its participant's code. */
  openCountry: (code: string, step: Element | undefined, opener: HTMLElement) => boolean;
  /** Closes what is open; false where nothing is. */
  close: () => boolean;
};

/** Opens one country or proposal at a time, where the reader is. Nothing is fetched, and nothing outside the frame moves. */
export function makeCards({ root, cards }: Parts, onOpened: (id: string) => void): Cards {
  let current: { card: HTMLElement; opener: HTMLElement | undefined } | undefined;

  const mark = (code: string | undefined) => {
    for (const shape of root.querySelectorAll('[data-step] [data-picture] [data-country]'))
      shape.toggleAttribute(
        'data-selected',
        code !== undefined && shape.getAttribute('data-country') === code,
      );
  };

  const close = () => {
    if (current === undefined) return false;
    const { card, opener } = current;
    current = undefined;
    card.hidden = true;
    delete root.dataset['opened'];
    mark(undefined);
    if (card.contains(document.activeElement) || document.activeElement === document.body)
      opener?.focus({ preventScroll: true });
    return true;
  };

  const show = (card: HTMLElement | undefined, step: Element | undefined, opener?: HTMLElement) => {
    if (card === undefined) return false;
    close();
    current = { card, opener };
    // In a stack the card stands below the step it was opened from.
    step?.after(card);
    card.hidden = false;
    root.dataset['opened'] = '';
    mark(card.dataset['participant']);
    if (opener !== undefined) card.querySelector('h2')?.focus({ preventScroll: true });
    onOpened(card.dataset['card'] ?? '');
    return true;
  };

  return {
    open: (id, step, opener) =>
      show(
        cards.find((one) => one.dataset['card'] === id),
        step,
        opener,
      ),
    openCountry: (code, step, opener) =>
      show(
        cards.find((one) => one.dataset['participant'] === code),
        step,
        opener,
      ),
    close,
  };
}
