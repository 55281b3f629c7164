import { describe, expect, it } from 'vitest';
import { smallContent } from '../../tests/support/smallContent.ts';
import { shareUrl, toChapterPicture, toSharePicture } from './share.ts';
import type { ClientData } from './types.ts';

const data = {
  countries: [{ code: 'AAA', slug: 'aland', name: 'Aland' }],
  proposals: [{ slug: 'be-kind', number: 1, title: 'Be kind' }],
  chapters: [{ id: 'trade', nav: 'Trade' }],
  steps: [{ id: 'trade-gas', chapter: 'trade', label: 'Gas' }],
  details: [],
  aliases: {},
  // Only what the function reads.
} as unknown as ClientData;
const share = (pathname: string, hash = '') =>
  shareUrl({ pathname, hash }, data, { site: 'https://news.example', base: '/x/zh/' });

describe('shareUrl', () => {
  it('holds the language, what is open and the chapter or step being read', () => {
    expect(share('/x/zh/countries/aland/', '#trade')).toBe(
      'https://news.example/x/zh/countries/aland/#trade',
    );
    expect(share('/x/zh/', '#trade-gas')).toBe('https://news.example/x/zh/#trade-gas');
  });

  it('leaves out what the story does not know', () => {
    expect(share('/x/zh/', '#s-trade-2')).toBe('https://news.example/x/zh/');
    expect(share('/x/zh/brief/', '#nowhere')).toBe('https://news.example/x/zh/brief/');
    expect(share('/x/zh/no/such/page')).toBe('https://news.example/x/zh/');
  });
});

describe('toSharePicture', () => {
  const of = (headline: string) =>
    toSharePicture(
      { page: 'story' },
      smallContent('en', ({ words }) => {
        if (words['en']) words['en'].opening.headline = headline;
      }),
    );

  it('keeps its file and changes its address when what it says changes', () => {
    expect(of('One').path).toBe(of('Two').path);
    expect(of('One').href).not.toBe(of('Two').href);
    expect(of('One').href).toBe(of('One').href);
  });

  it('shows the opening’s picture, the country’s or the proposal’s', () => {
    const content = smallContent();
    const pictureOf = (open?: { kind: 'country' | 'proposal'; slug: string }) =>
      toSharePicture({ page: 'story', ...(open && { open }) }, content).picture;
    expect(pictureOf()).toBe('opening');
    expect(pictureOf({ kind: 'country', slug: 'aland' })).toBe('country:AAA');
    expect(pictureOf({ kind: 'proposal', slug: 'be-kind' })).toBe('proposal:be-kind');
  });
});

describe('toChapterPicture', () => {
  it('shows the picture of the chapter’s first step', () => {
    expect(toChapterPicture('why', smallContent())).toMatchObject({
      path: 'pictures/social-chapter-why.png',
      picture: 'why-gas',
      title: 'Why they met',
    });
  });

  it('is none for a chapter without steps', () => {
    expect(toChapterPicture('notes', smallContent())).toBeUndefined();
  });
});
