import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { draw, outline } from '../../tests/support/edition.tsx';
import { HtmlSlot, htmlSlots, rememberHtmlSlots } from './HtmlSlot.tsx';
import { StoryProvider } from './StoryProvider.tsx';

// @vitest-environment happy-dom

const words = '<p>Written <b>once</b>.</p>';
const wrap = (htmlBySlot: Record<string, string>) => (
  <StoryProvider value={{ outline, base: '/', htmlBySlot, paths: undefined }}>
    <HtmlSlot id="words" />
  </StoryProvider>
);

afterEach(() => {
  htmlSlots.clear();
  document.body.replaceChildren();
});

/** A document as the build wrote it. */
function serve(): { root: HTMLElement; paragraph: Element | null } {
  const root = document.createElement('div');
  root.innerHTML = renderToString(wrap({ words }));
  document.body.append(root);
  return { root, paragraph: root.querySelector('p') };
}

test('the build writes the markup into the page', () => {
  expect(renderToString(wrap({ words }))).toContain(words);
});

test('the browser, which has no markup, keeps the very nodes the document came with', async () => {
  const { root, paragraph } = serve();
  rememberHtmlSlots(root);
  await act(async () => hydrateRoot(root, wrap({})));
  expect(root.querySelector('p')).toBe(paragraph);
  expect(root.querySelector('[data-static]')?.innerHTML).toBe(words);
});

test('drawn again keeps them, too', async () => {
  const { root, paragraph } = serve();
  rememberHtmlSlots(root);
  const app = await act(async () => hydrateRoot(root, wrap({})));
  await act(async () => app.render(wrap({})));
  expect(root.querySelector('p')).toBe(paragraph);
});

test('where React draws anew, the kept nodes move back in', () => {
  const { root, paragraph } = serve();
  rememberHtmlSlots(root);
  root.remove();
  const { container } = draw(<HtmlSlot id="words" />);
  expect(container.querySelector('p')).toBe(paragraph);
});

test('gone and drawn once more, the words are still there', () => {
  const { root } = serve();
  rememberHtmlSlots(root);
  const { container, again } = draw(<HtmlSlot id="words" />);
  again(null);
  again(<HtmlSlot id="words" />);
  expect(container).toHaveTextContent('Written once.');
});

test('markup that nobody kept leaves the element empty, and does not throw', () => {
  const { container } = draw(<HtmlSlot id="unknown" />);
  expect(container.querySelector('[data-static="unknown"]')).toBeEmptyDOMElement();
});
