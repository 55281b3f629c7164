// @vitest-environment happy-dom
import { act, render } from '@testing-library/react';
import { BrowserRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditionProvider } from '../components/edition.tsx';
import type { BrowserOutline } from '../edition/types.ts';
import { useChapterHash } from './useChapterHash.ts';

function Reader({ chapter }: { chapter: string }) {
  useChapterHash(chapter, 'first', true);
  return null;
}

function read(chapter: string) {
  const value = { outline: {} as BrowserOutline, base: '/ru/', statics: {}, paths: undefined };
  return render(
    <EditionProvider value={value}>
      <BrowserRouter basename="/ru/">
        <Reader chapter={chapter} />
      </BrowserRouter>
    </EditionProvider>,
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
