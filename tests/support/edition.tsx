import { render } from '@testing-library/react';
import type { ComponentProps, ReactNode } from 'react';
import { interfaceKeys } from '../../src/model/messageKeys.ts';
import { StoryProvider } from '../../src/ui/StoryProvider.tsx';

type Edition = ComponentProps<typeof StoryProvider>['value'];

/** Words that say which message they are, so that a test shows where each stands. */
const words = Object.fromEntries(interfaceKeys.map((key) => [key, key])) as Edition['outline']['words'];

/** A small edition of no story in particular: three chapters, two countries, one frame. */
export const outline: Edition['outline'] = {
  ...({} as Edition['outline']),
  locale: 'en',
  chapters: [
    { id: 'first', nav: 'First' },
    { id: 'second', nav: 'Second' },
    { id: 'last', nav: 'Last' },
  ],
  countries: [
    { code: 'AAA', slug: 'aland', name: 'Aland' },
    { code: 'BBB', slug: 'beland', name: 'Beland' },
  ],
  proposals: [],
  languages: [],
  sourceLang: undefined,
  voices: [],
  marks: { colon: ': ', semicolon: '; ', comma: ', ', stop: ' ' },
  words: { ...words, progress: '{n} of {total}' },
};

const edition: Edition = { ...({} as Edition), outline, base: '/', htmlBySlot: {}, paths: undefined };

/** Draws a component inside a small edition; `again` draws it anew in its place. */
export function draw(node: ReactNode, changes: Partial<Edition> = {}) {
  const wrap = (inner: ReactNode) => (
    <StoryProvider value={{ ...edition, ...changes }}>{inner}</StoryProvider>
  );
  const { rerender, ...drawn } = render(wrap(node));
  return { ...drawn, again: (next: ReactNode) => rerender(wrap(next)) };
}
