import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { runs } from '../../../tests/support/properties.ts';
import { draw, outline } from '../../../tests/support/storyProvider.tsx';
import { isMotionOn, recallMotion } from '../../ui/motion.ts';
import { MotionSwitch, SiteHeader } from './SiteHeader.tsx';

// @vitest-environment happy-dom

const key = 'explainer:motion';
const root = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  delete root.dataset['motion'];
});

/** The header of a page at `path`. */
function drawHeader({ path = '/', inStory = true, isMissing = false } = {}) {
  return draw(
    <MemoryRouter initialEntries={[path]}>
      <SiteHeader inStory={inStory} isMissing={isMissing} />
      <p>Prose</p>
    </MemoryRouter>,
  );
}

const menu = (name: string) =>
  screen.getByText(name, { selector: 'summary' }).closest('details') as HTMLDetailsElement;
const open = (name: string) => {
  menu(name).open = true;
  return menu(name);
};

describe('a menu of the header', () => {
  it('closes on Escape, which closes nothing beneath it, and gives focus back to its name', async () => {
    drawHeader();
    const contents = open('contents');
    const onKeyDown = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener('keydown', onKeyDown, { once: true });
    await userEvent.keyboard('{Escape}');
    expect(contents.open).toBe(false);
    expect(onKeyDown.mock.lastCall?.[0].defaultPrevented).toBe(true);
    expect(screen.getByText('contents', { selector: 'summary' })).toHaveFocus();
  });

  it('closes on a press anywhere else, and not on one inside it', async () => {
    drawHeader();
    const second = open('menu');
    await userEvent.click(await screen.findByText('voicesHint'));
    expect(second.open).toBe(true);
    await userEvent.click(screen.getByText('Prose'));
    expect(second.open).toBe(false);
  });

  it('closes when a link in it is followed', async () => {
    drawHeader();
    const contents = open('contents');
    await userEvent.click(screen.getByRole('link', { name: 'The second chapter' }));
    expect(contents.open).toBe(false);
  });

  it('shares one name with the others, so that only one is open at a time', () => {
    drawHeader();
    expect(menu('contents').getAttribute('name')).toBe(menu('menu').getAttribute('name'));
  });

  it('leaves Escape alone where none is open', async () => {
    drawHeader();
    const onKeyDown = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener('keydown', onKeyDown, { once: true });
    await userEvent.keyboard('{Escape}');
    expect(onKeyDown.mock.lastCall?.[0].defaultPrevented).toBe(false);
  });
});

describe('SiteHeader', () => {
  const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

  it('leads to chapters within the story, and to the story from pages beside it', () => {
    const { unmount } = drawHeader();
    expect(hrefs()).toEqual(['#first', '#second', '#last', '/sv/']);
    unmount();
    drawHeader({ path: '/notes/', inStory: false });
    expect(hrefs()).toEqual(['/#first', '/#second', '/#last', '/', '/sv/notes/']);
  });

  it.each([
    ['/#second', '/sv/#second'],
    ['/countries/aland/', '/sv/countries/aland/'],
    ['/index.html', '/sv/'],
  ])('leads from %s to the same place in the other language, and not to its own', (path, href) => {
    drawHeader({ path });
    expect(screen.getByRole('link', { name: 'Svenska' })).toHaveAttribute('href', href);
    expect(screen.queryByRole('link', { name: 'English' })).toBeNull();
  });

  it('leads from a page that is missing to the other language’s story', () => {
    drawHeader({ path: '/nowhere/', isMissing: true });
    expect(screen.getByRole('link', { name: 'Svenska' })).toHaveAttribute('href', '/sv/');
  });

  it('offers the language that the browser prefers in its own words', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['sv-SE', 'en']);
    drawHeader();
    expect(screen.getByRole('link', { name: /Läs på svenska/ })).toHaveAttribute('data-offered');
  });

  it('has no languages to offer in a story of one', () => {
    draw(
      <MemoryRouter>
        <SiteHeader inStory />
      </MemoryRouter>,
      { story: { outline: { ...outline, languages: outline.languages.slice(0, 1) } } },
    );
    expect(screen.queryByRole('navigation', { name: 'languages' })).toBeNull();
  });
});

test('what was chosen on an earlier visit holds', () => {
  localStorage.setItem(key, 'off');
  recallMotion();
  draw(<MotionSwitch />);
  expect(screen.getByRole('button', { name: 'motionOff' })).toBeInTheDocument();
});

test('a press turns motion off for the page and keeps it for the next visit; another turns it on', async () => {
  draw(<MotionSwitch />);
  const button = screen.getByRole('button', { name: 'motionOn' });
  await userEvent.click(button);
  expect([root.dataset['motion'], localStorage.getItem(key)]).toEqual(['off', 'off']);
  expect(button).toHaveTextContent('motionOff');
  await userEvent.click(button);
  expect([root.dataset['motion'], localStorage.getItem(key)]).toEqual(['on', 'on']);
});

test('the switch says its state once: in its words, and not as pressed, too', () => {
  draw(<MotionSwitch />);
  expect(screen.getByRole('button')).not.toHaveAttribute('aria-pressed');
});

test('two switches on a page say the same', () => {
  draw(
    <>
      <MotionSwitch />
      <MotionSwitch />
    </>,
  );
  act(() => screen.getAllByRole('button')[0]?.click());
  expect(screen.getAllByRole('button', { name: 'motionOff' })).toHaveLength(2);
});

test('where nothing may be kept the switch still works', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  draw(<MotionSwitch />);
  await userEvent.click(screen.getByRole('button'));
  expect(root.dataset['motion']).toBe('off');
});

test('whatever was stored, motion is on or off: off only for the word itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom('on', 'off', 'OFF', ''), fc.string()), (stored) => {
      delete root.dataset['motion'];
      localStorage.setItem(key, stored);
      recallMotion();
      expect(isMotionOn()).toBe(stored !== 'off');
    }),
    runs(100),
  );
});

test('storage that may not be read leaves motion on', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  recallMotion();
  expect(isMotionOn()).toBe(true);
});
