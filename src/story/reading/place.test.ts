import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { measurePlace, restorePlace, restoreStoredPlace, storePlace } from './place.ts';

// @vitest-environment happy-dom

/** Where each block stands in the window: its top and height in CSS pixels. */
const boxes = new Map<Element, { top: number; height: number }>();
const scrolledBy = vi.fn<(top: number) => void>();

beforeEach(() => {
  document.body.innerHTML = `<main><section data-step="one" id="one"><p>A</p></section>
    <section data-step="two" id="two"><p>B</p><p>C</p></section></main>`;
  vi.stubGlobal('scrollY', 500);
  vi.stubGlobal('innerHeight', 1000);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.spyOn(window, 'scrollBy').mockImplementation((options) =>
    scrolledBy((options as ScrollToOptions).top ?? 0),
  );
  const place = (element: Element, top: number, height: number) => {
    boxes.set(element, { top, height });
    element.getBoundingClientRect = () => {
      const box = boxes.get(element) ?? { top: 0, height: 0 };
      return new DOMRect(0, box.top, 100, box.height);
    };
  };
  const [one, two] = document.querySelectorAll('section');
  const [a, b, c] = document.querySelectorAll('p');
  place(one as Element, 0, 300);
  place(a as Element, 0, 300);
  place(two as Element, 300, 600);
  place(b as Element, 320, 100);
  place(c as Element, 450, 200);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  scrolledBy.mockClear();
});

const main = () => document.querySelector('main') as Element;

describe('measurePlace', () => {
  it('is the innermost block at the reading line, and how far down in it the line is', () => {
    const place = measurePlace(main());
    expect(place?.element.textContent).toBe('C');
    expect(place?.share).toBeCloseTo(0.25, 5);
  });

  it('is undefined at the top of the page, which stays the top whatever the layout', () => {
    vi.stubGlobal('scrollY', 0);
    expect(measurePlace(main())).toBeUndefined();
  });
});

describe('restorePlace', () => {
  it('brings the same words back to the reading line after the layout has changed', () => {
    const place = measurePlace(main());
    boxes.set(place?.element as Element, { top: 1400, height: 400 });
    restorePlace(place as NonNullable<typeof place>);
    expect(scrolledBy).toHaveBeenCalledWith(1400 + 0.25 * 400 - 500);
  });

  it('keeps the last line of a block at the reading line that was below it, however little room there is now', () => {
    restorePlace({ element: document.querySelectorAll('p')[2] as Element, share: 1.5 });
    expect(scrolledBy).toHaveBeenCalledWith(450 + 200 - 500);
  });

  it('does not scroll by less than a pixel', () => {
    const place = measurePlace(main());
    restorePlace(place as NonNullable<typeof place>);
    expect(scrolledBy).not.toHaveBeenCalled();
  });
});

describe('a stored place', () => {
  it('leads back to the same distance in its step', () => {
    const stored = storePlace('two');
    expect(stored).toEqual({ step: 'two', offsetPx: 200 });
    boxes.set(document.getElementById('two') as Element, { top: 2000, height: 600 });
    expect(restoreStoredPlace(stored)).toBe(true);
    expect(scrolledBy).toHaveBeenCalledWith(2000 + 200 - 500);
  });

  it.each([
    undefined,
    null,
    7,
    'two',
    {},
    { step: 'gone', offsetPx: 1 },
    { step: 'two', offsetPx: Number.NaN },
  ])('that is %j is ignored', (stored) => {
    expect(restoreStoredPlace(stored)).toBe(false);
    expect(scrolledBy).not.toHaveBeenCalled();
  });
});
