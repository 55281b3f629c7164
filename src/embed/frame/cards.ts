import type { FrameElements } from './elements.ts';

export type Cards = {
  /** Opens a card by its id, such as `country/<slug>`; false where there is none. Focus follows when there is an opener. */
  open: (id: string, step: Element | undefined, opener?: HTMLElement) => boolean;
  /** Opens a country's card by its participant's code. */
  openCountry: (code: string, step: Element | undefined, opener: HTMLElement) => boolean;
  /** Closes what is open; false where nothing is. */
  close: () => boolean;
};

type Told = {
  onOpened: (id: string) => void;
  /** The reader's act has led to an element that may be out of sight. */
  onArrived: (element: HTMLElement) => void;
};

/** Opens one country or proposal at a time, where the reader is. Nothing is fetched, and nothing outside the frame moves. */
export function createCards({ root, cards }: FrameElements, { onOpened, onArrived }: Told): Cards {
  let current: { card: HTMLElement; opener: HTMLElement | undefined } | undefined;

  const mark = (code: string | undefined) => {
    for (const shape of root.querySelectorAll('[data-step] [data-picture] [data-country]'))
      shape.toggleAttribute(
        'data-selected',
        code !== undefined && shape.getAttribute('data-country') === code,
      );
  };

  const putAway = () => {
    if (current !== undefined) current.card.hidden = true;
    current = undefined;
    delete root.dataset['opened'];
    mark(undefined);
  };

  const close = () => {
    if (current === undefined) return false;
    const { card, opener } = current;
    const { activeElement } = document;
    const wasRead = card.contains(activeElement);
    putAway();
    if (wasRead || activeElement === document.body) opener?.focus({ preventScroll: true });
    // Whoever reads elsewhere by now is not taken back.
    if (wasRead && opener !== undefined) onArrived(opener);
    return true;
  };

  const show = (card: HTMLElement | undefined, step: Element | undefined, opener?: HTMLElement) => {
    if (card === undefined) return false;
    putAway();
    current = { card, opener };
    // In a stack the card stands below the step it was opened from.
    step?.after(card);
    card.hidden = false;
    root.dataset['opened'] = '';
    mark(card.dataset['participant']);
    onOpened(card.dataset['card'] ?? '');
    if (opener === undefined) return true;
    card.querySelector('h2')?.focus({ preventScroll: true });
    onArrived(card);
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
