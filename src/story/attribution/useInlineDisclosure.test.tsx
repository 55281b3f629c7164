import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { draw } from '../../../tests/support/storyProvider.tsx';
import { InlineDisclosure, scrollIntoViewIfNeeded, useInlineDisclosure } from './useInlineDisclosure.tsx';

// @vitest-environment happy-dom

beforeEach(() => {
  window.location.hash = '';
});

type Answer = { arrive: () => void; fail: () => void };

/** A page of two links, whose answers come when the test lets them. */
function drawPage(answers: Answer[] = []) {
  function Page() {
    return useInlineDisclosure({
      selector: 'a',
      read: ({ textContent: name }) =>
        new Promise((resolve, reject) =>
          answers.push({
            arrive: () =>
              resolve((onClose) => (
                <InlineDisclosure label={name ?? ''} onClose={onClose}>
                  What {name} means.
                </InlineDisclosure>
              )),
            fail: () => reject(new Error('gone')),
          }),
        ),
    });
  }
  return draw(
    <>
      <p>
        <a href="#a">a</a> <a href="#b">b</a>
      </p>
      <ul>
        <li>
          <a href="#c">c</a>
        </li>
      </ul>
      <Page />
    </>,
  );
}

const link = (name: string) => screen.getByRole('link', { name });

/** Presses a link and lets its answer arrive. */
async function openAt(name: string, answers: Answer[]) {
  await userEvent.click(link(name));
  answers.at(-1)?.arrive();
  return screen.findByRole('complementary', { name });
}

describe('useInlineDisclosure', () => {
  it('opens by key, after the paragraph of the link, and takes focus', async () => {
    const answers: Answer[] = [];
    drawPage(answers);
    link('a').focus();
    await userEvent.keyboard('{Enter}');
    expect(link('a')).toHaveAttribute('aria-expanded', 'true');
    answers[0]?.arrive();
    const opened = await screen.findByRole('complementary', { name: 'a' });
    expect(opened.parentElement?.previousElementSibling).toBe(link('a').closest('p'));
    expect(opened).toHaveFocus();
  });

  it('opens at the end of a list item, and not between two', async () => {
    const answers: Answer[] = [];
    drawPage(answers);
    const opened = await openAt('c', answers);
    expect(opened.closest('li')).toBe(link('c').closest('li'));
  });

  it.each(['Escape', 'the button', 'the link again'])('%s closes it and gives focus back', async (way) => {
    const answers: Answer[] = [];
    drawPage(answers);
    await openAt('a', answers);
    if (way === 'Escape') await userEvent.keyboard('{Escape}');
    else if (way === 'the button') await userEvent.click(screen.getByRole('button', { name: 'close' }));
    else await userEvent.click(link('a'));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(link('a')).toHaveFocus();
    expect(link('a')).not.toHaveAttribute('aria-expanded');
  });

  it('keeps the Escape that closes it from what is open beneath', async () => {
    const answers: Answer[] = [];
    drawPage(answers);
    await openAt('a', answers);
    const onKeyDown = vi.fn<() => void>();
    document.addEventListener('keydown', onKeyDown);
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', onKeyDown);
    expect(onKeyDown).not.toHaveBeenCalled();
  });

  it('has one open at a time', async () => {
    const answers: Answer[] = [];
    drawPage(answers);
    await openAt('a', answers);
    await openAt('b', answers);
    expect(screen.getAllByRole('complementary')).toHaveLength(1);
    expect(link('a')).not.toHaveAttribute('aria-expanded');
  });

  it.each([
    ['in order', [0, 1]],
    ['the other way round', [1, 0]],
  ])('opens the one that was pressed last, when answers come %s', async (_, order) => {
    const answers: Answer[] = [];
    const { container } = drawPage(answers);
    await userEvent.click(link('a'));
    await userEvent.click(link('b'));
    for (const at of order) answers[at]?.arrive();
    await screen.findByRole('complementary', { name: 'b' });
    expect(container.querySelectorAll('p ~ div')).toHaveLength(1);
    expect(link('a')).not.toHaveAttribute('aria-expanded');
  });

  it('follows a link whose answer does not come', async () => {
    const answers: Answer[] = [];
    drawPage(answers);
    await userEvent.click(link('a'));
    answers[0]?.fail();
    await waitFor(() => expect(window.location.hash).toBe('#a'));
    expect(link('a')).not.toHaveAttribute('aria-expanded');
  });

  it('does not move a reader who has gone on since', async () => {
    const answers: Answer[] = [];
    drawPage(answers);
    await userEvent.click(link('a'));
    await openAt('b', answers);
    answers[0]?.fail();
    await Promise.resolve();
    expect(window.location.hash).toBe('');
    expect(screen.getByRole('complementary', { name: 'b' })).toBeInTheDocument();
  });

  it('leaves a click with a modifier to the browser', async () => {
    const answers: Answer[] = [];
    drawPage(answers);
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(link('a'));
    expect(answers).toEqual([]);
  });
});

/** How far the page scrolls for an element so far below the window's upper edge. */
function scrolledFor(top: number, height: number, paddingEnd = ''): number {
  document.documentElement.style.scrollPaddingBlockEnd = paddingEnd;
  const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
  scrollIntoViewIfNeeded(element, 120);
  const [options] = scrollBy.mock.calls[0] ?? [];
  scrollBy.mockRestore();
  return (options as ScrollToOptions | undefined)?.top ?? 0;
}

test('what opens in sight does not move the page', () => {
  expect(scrolledFor(100, 300)).toBe(0);
});

test('what opens below the window is scrolled to by as much as shows its beginning, or all of it where that is less', () => {
  expect(scrolledFor(window.innerHeight + 20, 300)).toBe(140);
  expect(scrolledFor(window.innerHeight + 20, 50)).toBe(70);
});

test('it stays clear of what is pinned at the window’s foot', () => {
  expect(scrolledFor(window.innerHeight - 130, 300, '56px')).toBe(46);
});
