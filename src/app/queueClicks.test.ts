import { beforeEach, expect, test, vi } from 'vitest';
import { queueClicks } from './queueClicks.ts';

// @vitest-environment happy-dom

const root = document.createElement('div');
document.body.append(root);

beforeEach(() => {
  root.innerHTML = '<button><b>one</b></button><button>two</button><a href="#x"><i>link</i></a>';
});

/** What is clicked anew once the clicks kept are given back. */
function clickedAgain(...clicks: string[]) {
  const replayClicks = queueClicks(root);
  for (const selector of clicks) root.querySelector<HTMLElement>(selector)?.click();
  const heard = vi.fn<(text: string | null) => void>();
  root.addEventListener('click', ({ target }) => heard((target as Element).textContent), { once: true });
  replayClicks();
  return heard.mock.calls.flat();
}

test('a click on a button, or on what is in it, is done again', () => {
  expect(clickedAgain('b')).toEqual(['one']);
});

test('of several clicks the last counts', () => {
  expect(clickedAgain('b', 'button + button')).toEqual(['two']);
});

test('a link needs no second click', () => {
  expect(clickedAgain('i')).toEqual([]);
});

test('given back once, later clicks are nobody’s but the page’s', () => {
  const replayClicks = queueClicks(root);
  replayClicks();
  const heard = vi.fn<() => void>();
  root.querySelector('b')?.click();
  root.addEventListener('click', heard);
  replayClicks();
  expect(heard).not.toHaveBeenCalled();
});
