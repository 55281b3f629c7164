import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { interfaceKeys } from '../../src/model/messageKeys.ts';
import {
  createPageStore,
  type Page,
  type PageActions,
  PageProvider,
  type PageState,
} from '../../src/ui/pageStore.ts';
import { StoryProvider, type StoryValue } from '../../src/ui/StoryProvider.tsx';
import type { ClientData } from '../../src/viewModel/types.ts';

/** Messages that say which they are, so that a test shows where each stands. */
const words = Object.fromEntries(interfaceKeys.map((key) => [key, key])) as unknown as ClientData['words'];

/** What a browser knows of a small story: three chapters of four steps, two countries, two proposals, two languages. */
export const outline: ClientData = {
  locale: 'en',
  tag: 'en-GB',
  languages: [
    { code: 'en', lang: 'en', name: 'English', base: '/', offer: 'Read in English' },
    { code: 'sv', lang: 'sv', name: 'Svenska', base: '/sv/', offer: 'Läs på svenska' },
  ],
  sourceLang: undefined,
  marks: { colon: ': ', semicolon: '; ', comma: ', ', stop: ' ' },
  chapters: [
    { id: 'first', nav: 'First', title: 'The first chapter' },
    { id: 'second', nav: 'Second', title: 'The second chapter' },
    { id: 'last', nav: 'Last', title: 'The last chapter' },
  ],
  steps: [
    { id: 'first', chapter: 'first', label: 'Opening' },
    { id: 'second-a', chapter: 'second', label: 'A' },
    { id: 'second-b', chapter: 'second', label: 'B', proposal: 'be-kind' },
    { id: 'last-a', chapter: 'last', label: 'End' },
  ],
  details: ['second-record'],
  aliases: { start: 'first', record: 'second-record' },
  countries: [
    { code: 'AAA', slug: 'aland', name: 'Aland' },
    { code: 'BBB', slug: 'beland', name: 'Beland' },
  ],
  proposals: [
    { slug: 'be-kind', number: 1, title: 'Be kind', href: '/proposals/be-kind/' },
    { slug: 'be-fair', number: 2, title: 'Be fair', href: '/proposals/be-fair/' },
  ] as ClientData['proposals'],
  map: { aspect: 1, extents: {}, labels: [], routes: [] },
  words: {
    ...words,
    stepOf: '{chapter} {n} of {total}',
    statementsRemain: { one: '{n} statement remains', other: '{n} statements remain' },
  },
  voices: [
    { id: 'one', words: 'One says' },
    { id: 'two', words: 'Two says' },
  ],
};

/** What islands stand in, around that story. */
export function createStory(changes: Partial<StoryValue> = {}): StoryValue {
  return { outline, base: '/', pictures: {}, parts: undefined, ...changes };
}

/** A page whose actions are only noted. */
export function createPage(state: Partial<PageState> = {}) {
  const actions = {
    openPanel: vi.fn<PageActions['openPanel']>(),
    closePanel: vi.fn<PageActions['closePanel']>(),
    goToStep: vi.fn<PageActions['goToStep']>(),
  };
  return { store: createPageStore({ step: 'first', ...state }), actions } satisfies Page;
}

type Around = { story?: Partial<StoryValue>; page?: ReturnType<typeof createPage> };

/** Draws a component in the small story; `again` draws it anew in its place. */
export function draw(node: ReactNode, { story = {}, page = createPage() }: Around = {}) {
  const wrap = (inner: ReactNode) => (
    <StoryProvider value={createStory(story)}>
      <PageProvider value={page}>{inner}</PageProvider>
    </StoryProvider>
  );
  const { rerender, ...drawn } = render(wrap(node));
  return { ...drawn, page, again: (next: ReactNode) => rerender(wrap(next)) };
}

/** A promise that a test settles when it likes; `Promise.withResolvers` is younger than Node 20. */
export function createDeferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
