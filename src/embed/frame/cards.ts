import type { FrameElements } from './elements.ts';

export type Cards = {
  /** Opens a card by its id, such as `country/<slug>`; false where there is none. Focus follows when there is an opener. */
  open: (id: string, step: Element | undefined, opener?: HTMLElement) => boolean;
  /** Opens a country's card by its participant's code. */
  openCountry: (code: string, step: Element | undefined, opener: HTMLElement) => boolean;
  /** Closes what is open; false where nothing is. */
  close: () => boolean;
};

type CardEvents = {
  onOpened: (id: string) => void;
  /** Focus has moved to an element that may not be visible. */
  onMoved: (element: HTMLElement) => void;
};

/** Shows one card at a time, of a country or a proposal, where the reader is. Nothing is fetched, and nothing outside the frame moves. */
export function createCards({ root, cards }: FrameElements, { onOpened, onMoved }: CardEvents): Cards {
  let current: { card: HTMLElement; opener: HTMLElement | undefined } | undefined;

  const highlight = (code: string | undefined) => {
    for (const shape of root.querySelectorAll('[data-step] [data-picture] [data-country]'))
      shape.toggleAttribute(
        'data-selected',
        code !== undefined && shape.getAttribute('data-country') === code,
      );
  };

  const hide = () => {
    if (current !== undefined) current.card.hidden = true;
    current = undefined;
    delete root.dataset['opened'];
    highlight(undefined);
  };

  const close = () => {
    if (current === undefined) return false;
    const { card, opener } = current;
    const { activeElement } = document;
    const hadFocus = card.contains(activeElement);
    hide();
    if (hadFocus || activeElement === document.body) opener?.focus({ preventScroll: true });
    // A reader who has moved on is not taken back.
    if (hadFocus && opener !== undefined) onMoved(opener);
    return true;
  };

  const show = (card: HTMLElement | undefined, step: Element | undefined, opener?: HTMLElement) => {
    if (card === undefined) return false;
    hide();
    current = { card, opener };
    // In a stack the card stands below the step it was opened from.
    step?.after(card);
    card.hidden = false;
    root.dataset['opened'] = '';
    highlight(card.dataset['participant']);
    onOpened(card.dataset['card'] ?? '');
    if (opener === undefined) return true;
    card.querySelector('h2')?.focus({ preventScroll: true });
    onMoved(card);
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
