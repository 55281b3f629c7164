import { act, render } from '@testing-library/react';
import { BrowserRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoryProvider } from '../ui/StoryProvider.tsx';
import type { ClientData } from '../viewModel/types.ts';
import { debounceSettled, useChapterHash } from './readingPosition.ts';

// @vitest-environment happy-dom

function Reader({ chapter }: { chapter: string }) {
  useChapterHash(chapter, 'first', true);
  return null;
}

function read(chapter: string) {
  const value = { outline: {} as ClientData, base: '/ru/', htmlBySlot: {}, paths: undefined };
  return render(
    <StoryProvider value={value}>
      <BrowserRouter basename="/ru/">
        <Reader chapter={chapter} />
      </BrowserRouter>
    </StoryProvider>,
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/ru/');
});
afterEach(() => {
  vi.useRealTimers();
});

test('the address names the chapter being read and adds nothing to the history', () => {
  const entries = window.history.length;
  read('trade');
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(window.location.pathname + window.location.hash).toBe('/ru/#trade');
  expect(window.history.length).toBe(entries);
});

test('a choice that has changed the address already, and the page not yet, stays chosen', () => {
  read('trade');
  window.history.pushState(null, '', '/ru/countries/somewhere/');
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(window.location.pathname).toBe('/ru/countries/somewhere/');
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What has been settled so far, in order. */
function start() {
  const settled: string[] = [];
  return { settled, ...debounceSettled((place) => settled.push(place)) };
}

test('places come to at a reader’s pace are settled at once, each once', () => {
  const { settled, pass } = start();
  pass('one');
  vi.advanceTimersByTime(1000);
  pass('two');
  pass('two');
  vi.advanceTimersByTime(1000);
  expect(settled).toEqual(['one', 'two']);
});

test('of places that fly by only the first and the one where the page stands are settled', () => {
  const { settled, pass, move } = start();
  for (const place of ['one', 'two', 'three', 'four']) {
    pass(place);
    for (let frame = 0; frame < 20; frame += 1) {
      vi.advanceTimersByTime(20);
      move();
    }
  }
  expect(settled).toEqual(['one']);
  vi.advanceTimersByTime(300);
  expect(settled).toEqual(['one', 'four']);
});

test('a page that moves on slowly is settled after a second in one place', () => {
  const { settled, pass, move } = start();
  pass('one');
  pass('two');
  for (let time = 0; time < 1000; time += 100) {
    expect(settled).toEqual(['one']);
    vi.advanceTimersByTime(100);
    move();
  }
  expect(settled).toEqual(['one', 'two']);
});

test('nothing is settled after the end, and moves alone settle nothing', () => {
  const { settled, pass, move, stop } = start();
  move();
  vi.advanceTimersByTime(2000);
  pass('one');
  pass('two');
  stop();
  vi.advanceTimersByTime(2000);
  expect(settled).toEqual(['one']);
});
