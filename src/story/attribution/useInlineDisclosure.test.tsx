import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { StoryProvider } from '../../ui/StoryProvider.tsx';
import type { Outline } from '../../viewModel/types.ts';
import { useGlossary } from './useGlossary.tsx';
import { InlineDisclosure, scrollIntoViewIfNeeded, useInlineDisclosure } from './useInlineDisclosure.tsx';

// @vitest-environment happy-dom

// Only the words that what opens asks for.
const outline = { words: { close: 'Close', term: 'Term' }, marks: { colon: ': ' } } as unknown as Outline;
const edition = { outline, base: '/', htmlBySlot: {}, paths: undefined };

const prose = `
  <p>One <a href="#term-one">first term</a> and <a href="#term-two">second term</a>, <a href="#term-none">unknown</a>.</p>
  <dl>
    <div id="term-one"><dt>First</dt><dd>It means <a href="https://source.example">one</a>.</dd></div>
    <div id="term-two"><dt>Second</dt><dd>It means two.</dd></div>
  </dl>`;

function Page() {
  const { onClick, panel } = useGlossary();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={onClick}>
      <div dangerouslySetInnerHTML={{ __html: prose }} />
      {panel}
    </div>
  );
}

/** Two links whose answers come when the test lets them. */
function SlowPage({ answers }: { answers: (() => void)[] }) {
  const { onClick, panel } = useInlineDisclosure({
    selector: 'a',
    read: ({ textContent: name }) =>
      new Promise((resolve) =>
        answers.push(() =>
          resolve((onClose) => (
            <InlineDisclosure label={name ?? ''} onClose={onClose}>
              {name}
            </InlineDisclosure>
          )),
        ),
      ),
  });
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={onClick}>
      <p>
        <a href="#a">a</a> <a href="#b">b</a>
      </p>
      {panel}
    </div>
  );
}

const draw = (page = <Page />) => render(<StoryProvider value={edition}>{page}</StoryProvider>);
const link = (name: string) => screen.getByRole('link', { name });

test('a term chosen by key opens its definition with its source after the paragraph, and takes focus', async () => {
  draw();
  link('first term').focus();
  await userEvent.keyboard('{Enter}');
  const opened = await screen.findByRole('complementary', { name: 'Term: First' });
  expect(opened).toHaveTextContent('It means one.');
  expect(opened.querySelector('a')).toHaveAttribute('href', 'https://source.example');
  expect(opened.parentElement?.previousElementSibling).toBe(link('first term').closest('p'));
  expect(opened).toHaveFocus();
  expect(link('first term')).toHaveAttribute('aria-expanded', 'true');
});

test.each(['Escape', 'the button', 'the term again'])('%s closes it and gives focus back', async (way) => {
  draw();
  await userEvent.click(link('first term'));
  await screen.findByRole('complementary');
  if (way === 'Escape') await userEvent.keyboard('{Escape}');
  else if (way === 'the button') await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  else await userEvent.click(link('first term'));
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(link('first term')).toHaveFocus();
  expect(link('first term')).not.toHaveAttribute('aria-expanded');
});

test('one definition is open at a time', async () => {
  draw();
  await userEvent.click(link('first term'));
  await userEvent.click(link('second term'));
  await screen.findByRole('complementary', { name: 'Term: Second' });
  expect(screen.getAllByRole('complementary')).toHaveLength(1);
  expect(link('first term')).not.toHaveAttribute('aria-expanded');
});

test('a term the notes do not hold stays the link it is', async () => {
  draw();
  await userEvent.click(link('unknown'));
  await waitFor(() => expect(window.location.hash).toBe('#term-none'));
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('of two that are asked for before either has come, the later stays and no empty element is left', async () => {
  const answers: (() => void)[] = [];
  const { container } = draw(<SlowPage answers={answers} />);
  await userEvent.click(link('a'));
  await userEvent.click(link('b'));
  for (const answer of answers) answer();
  await screen.findByRole('complementary', { name: 'b' });
  expect(container.querySelectorAll('p ~ div')).toHaveLength(1);
  expect(link('a')).not.toHaveAttribute('aria-expanded');
});

// @vitest-environment happy-dom

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
