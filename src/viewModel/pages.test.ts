import { describe, expect, it } from 'vitest';
import { smallContent } from '../../tests/support/smallContent.ts';
import { getRedirects, listSharePictures, toHead } from './pages.ts';

const content = smallContent();

describe('toHead', () => {
  const { jsonLd, image } = toHead({ page: 'story' }, content, 'https://news.example');

  it('says when the story was published and changed, and by whom', () => {
    expect(jsonLd).toMatchObject({
      datePublished: '2026-02-01',
      dateModified: '2026-03-01',
      author: { '@type': 'Organization', name: 'A story' },
      publisher: { '@type': 'Organization', url: 'https://news.example/x/' },
    });
  });

  it('names its picture by an address with a version', () => {
    expect(image).toMatch(/^https:\/\/news\.example\/x\/pictures\/social\.png\?v=[\da-f]{8}$/);
  });
});

describe('listSharePictures', () => {
  it('has no file twice', () => {
    const paths = listSharePictures(content).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('getRedirects', () => {
  it('leads from pages that went to the story', () => {
    expect(getRedirects()).toContainEqual({ from: '/short/', to: '/' });
  });
});
