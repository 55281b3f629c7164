import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { smallContent, smallPictures } from '../../../tests/support/smallContent.ts';
import { StoryProvider } from '../../ui/StoryProvider.tsx';
import { type FrameView, toFrameView } from '../../viewModel/frame.ts';
import type { ClientData } from '../../viewModel/types.ts';
import { createCards } from '../frame/cards.ts';
import { queryElements } from '../frame/elements.ts';
import { listenToReader } from '../frame/readerInput.ts';
import { createSlides } from '../frame/slides.ts';
import { EmbedPage } from './EmbedPage.tsx';

// @vitest-environment happy-dom

const content = smallContent();
const embedWords = {
  asOf: '',
  sources: { other: '' },
  countries: 'Countries',
  steps: 'Steps',
  more: 'More',
  openCard: 'Full version of this',
  full: 'Full version',
  goesOn: 'Continues below',
  address: 'Copy this link:',
  previous: 'Previous',
  next: 'Next',
  progress: '{n} of {total}',
  since: 'Since',
};
const view = toFrameView(content, smallPictures);
const frame: FrameView = {
  ...view,
  words: embedWords,
  // A third step, so that there is one in the middle.
  steps: [
    ...view.steps,
    ...view.steps.slice(0, 1).map((step) => ({ ...step, id: 'last', label: 'The last', lines: [] })),
  ],
};
const outline = {
  marks: content.language.marks,
  words: { close: 'Close', sourceOfStatement: 'Source', sources: 'Sources' },
} as unknown as ClientData;

const onMoved = vi.fn<(element: HTMLElement) => void>();
const onOpened = vi.fn<(id: string) => void>();
const onShown = vi.fn<(index: number) => void>();
const onLeave = vi.fn<() => void>();
/** The page's listeners live as long as the document: one set for all tests, over whatever is drawn. */
let user = userEvent.setup();

/** Draws the page as the build does, and starts its script on it as slides. */
function setUp(layout = 'stepper') {
  document.body.innerHTML = renderToStaticMarkup(
    <StoryProvider value={{ outline, base: '/x/', pictures: {}, parts: undefined }}>
      <EmbedPage
        frame={frame}
        renderPicture={({ id }) => (
          <div data-picture="">
            <span data-country="AAA">{`Aland in ${id}`}</span>
          </div>
        )}
        canonical="https://ours.example/"
      />
    </StoryProvider>,
  );
  document.documentElement.dataset['layout'] = layout;
  const elements = queryElements(document);
  const cards = createCards(elements, { onOpened, onMoved });
  const slides = createSlides(elements, (index) => {
    cards.close();
    onShown(index);
  });
  const listeners = new AbortController();
  const addEventListener = document.addEventListener.bind(document);
  vi.spyOn(document, 'addEventListener').mockImplementation(
    (type: string, listener: unknown, options: unknown) =>
      addEventListener.call(document, type, listener as EventListener, {
        ...(options as object),
        signal: listeners.signal,
      }),
  );
  listenToReader({
    elements,
    slides,
    cards,
    onMove: (by) => slides.show(slides.current() + by, true),
    onSource: () => undefined,
    onBlocked: () => undefined,
    onLeave,
  });
  stop = () => listeners.abort();
  return elements;
}
let stop = () => undefined as void;

beforeEach(() => {
  stop();
  vi.clearAllMocks();
  user = userEvent.setup();
  delete document.documentElement.dataset['map'];
});

const current = () => document.querySelector('[data-step][data-current]')?.getAttribute('data-step');
const next = () => screen.getByRole('button', { name: 'Next' });
const openCard = () => document.querySelector<HTMLElement>('[data-card]:not([hidden])');

describe('EmbedPage', () => {
  it('has every step and every card in its markup, so that it is complete without scripts', () => {
    const { steps, cards } = setUp();
    expect(steps.map(({ dataset }) => dataset['step'])).toEqual(['opening', 'why-one', 'last']);
    for (const step of steps) expect(within(step).getByRole('heading', { level: 2 })).toHaveTextContent(/\w/);
    expect(cards.map(({ dataset }) => dataset['card'])).toEqual(['country/aland', 'proposal/be-kind']);
  });

  it('knows a step by the names it had once, the slug of its proposal among them', () => {
    expect(setUp().stepAliases).toEqual({ gas: 'why-one', asked: 'why-one', 'be-kind': 'why-one' });
  });

  it('says once who said a sentence, in a mark that leads to the full version', () => {
    setUp();
    const [mark] = document.querySelectorAll('[data-step="why-one"] a[data-source]');
    expect(mark).toHaveAttribute('href', '/x/#s-why-3');
    expect(mark).toHaveTextContent(/says Source$/);
  });

  it('names a picture’s point for those who do not see it', () => {
    setUp();
    expect(document.querySelector('#why-one-point')).toHaveTextContent('Where Aland is.');
  });
});

describe('slides', () => {
  it('move by buttons and arrow keys, announce each step once, and stop at both ends', async () => {
    const { status } = setUp();
    const announced: (string | null)[] = [];
    new MutationObserver(() => announced.push(status.textContent)).observe(status, { childList: true });
    await user.click(next());
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(current()).toBe('why-one');
    expect(announced).toEqual(['2 of 3: Be Kind', '3 of 3: The last', '2 of 3: Be Kind']);
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(current()).toBe('opening');
    expect(screen.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
    expect(next()).toHaveFocus();
  });

  it('leave arrow keys alone where all steps stand below each other', async () => {
    setUp('stack');
    await user.keyboard('{ArrowRight}');
    expect(current()).toBe('opening');
  });

  it('follow the direction of the page: in Arabic the left arrow leads on', async () => {
    const { root } = setUp();
    root.dir = 'rtl';
    await user.keyboard('{ArrowLeft}');
    expect(current()).toBe('why-one');
    root.dir = '';
  });

  const swipe = (fromX: number, toX: number, dy = 0) => {
    const target = document.querySelector('[data-current] [data-words]');
    const touch = (type: string, touches: object[], changed: object[]) =>
      target?.dispatchEvent(
        Object.assign(new Event(type, { bubbles: true }), { touches, changedTouches: changed }),
      );
    const [start, end] = [
      { clientX: fromX, clientY: 100 },
      { clientX: toX, clientY: 100 + dy },
    ];
    touch('touchstart', [start], [start]);
    touch('touchend', [], [end]);
  };

  it('move by a swipe over the words, and not by a scroll, a tap or two fingers', () => {
    setUp();
    swipe(300, 290);
    swipe(300, 200, 80);
    expect(current()).toBe('opening');
    swipe(300, 180, 20);
    expect(current()).toBe('why-one');
    swipe(100, 260);
    expect(current()).toBe('opening');
  });
});

describe('cards', () => {
  it('open from the list of countries, take the focus and give it back on Escape', async () => {
    const { countries } = setUp();
    countries.open = true;
    const link = screen.getByRole('link', { name: content.countryName('AAA') });
    await user.click(link);
    expect(openCard()).toHaveAttribute('data-card', 'country/aland');
    expect(within(openCard() ?? document.body).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(onOpened).toHaveBeenCalledWith('country/aland');
    await user.keyboard('{Escape}');
    expect(openCard()).toBeNull();
    expect(link).toHaveFocus();
  });

  it('open from the map of a step, beside that step in a stack', async () => {
    setUp('stack');
    await user.click(screen.getByText('Aland in why-one'));
    expect(openCard()?.previousElementSibling).toHaveAttribute('data-step', 'why-one');
    expect(onMoved).toHaveBeenCalledWith(openCard());
  });

  it('open from a link to the country within a sentence', async () => {
    setUp();
    await user.click(screen.getByRole('link', { name: 'Aland' }));
    expect(openCard()).toHaveAttribute('data-card', 'country/aland');
  });

  it('close one when another opens, and all when the step changes', async () => {
    setUp();
    await user.click(screen.getByRole('link', { name: 'More' }));
    expect(openCard()).toHaveAttribute('data-card', 'proposal/be-kind');
    await user.click(screen.getByText('Aland in opening'));
    expect(document.querySelectorAll('[data-card]:not([hidden])')).toHaveLength(1);
    await user.keyboard('{ArrowRight}');
    expect(openCard()).toBeNull();
  });

  it('stay closed in a static frame, which has no room', async () => {
    setUp('static');
    await user.click(screen.getByText('Aland in opening'));
    expect(openCard()).toBeNull();
  });
});

describe('links', () => {
  it('show their address where the frame may open no window', async () => {
    vi.stubGlobal('parent', {});
    vi.spyOn(window, 'open').mockReturnValue(null);
    const { blocked } = setUp();
    await user.click(screen.getByRole('link', { name: 'Full version' }));
    expect(blocked).toHaveTextContent('Copy this link: https://ours.example/');
    vi.unstubAllGlobals();
  });

  it('lead on in the article below once the host can scroll there', async () => {
    const { leave } = setUp();
    await user.click(leave);
    expect(onLeave).not.toHaveBeenCalled();
    leave.disabled = false;
    await user.click(leave);
    expect(onLeave).toHaveBeenCalledOnce();
  });
});
