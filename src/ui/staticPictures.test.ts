import { beforeEach, describe, expect, it, vi } from 'vitest';
import { completeOnPaper, showStaticPictures, takeBehindPicture, toTrustedHtml } from './staticPictures.ts';

// @vitest-environment happy-dom

const figure = (id: string) =>
  `<figure data-picture="${id}"><svg></svg><details data-behind><summary>Table</summary></details></figure>`;

beforeEach(() => {
  document.body.innerHTML = '<p>One.</p>';
  // As a browser that runs scripts parses it: the content of noscript is text.
  for (const id of ['a', 'b']) {
    const holder = document.createElement('noscript');
    holder.dataset['picture'] = id;
    holder.textContent = figure(id);
    document.body.append(holder);
  }
});

const figures = () => [...document.querySelectorAll('figure')].map(({ dataset }) => dataset['picture']);

describe('static pictures', () => {
  it('are put in where their holders stand, once', () => {
    expect(figures()).toEqual([]);
    showStaticPictures(document);
    showStaticPictures(document);
    expect(figures()).toEqual(['a', 'b']);
    expect(document.querySelector('noscript')).toBeNull();
  });

  it.each(['beforeprint', 'a change to print media'])('are put in at %s', (way) => {
    const change = { listener: undefined as (() => void) | undefined };
    vi.spyOn(window, 'matchMedia').mockReturnValue({
      addEventListener: (_: string, listener: () => void) => {
        change.listener = listener;
      },
    } as unknown as MediaQueryList);
    completeOnPaper();
    if (way === 'beforeprint') dispatchEvent(new Event('beforeprint'));
    else change.listener?.();
    expect(figures()).toEqual(['a', 'b']);
  });
});

describe('takeBehindPicture', () => {
  it.each(['in its holder', 'shown'])('copies the table of a picture that is %s, open', (where) => {
    if (where === 'shown') showStaticPictures(document);
    const before = document.body.innerHTML;
    const [table, ...more] = takeBehindPicture(document, 'b');
    expect(table).toHaveAttribute('open');
    expect(more).toEqual([]);
    expect(document.body.innerHTML).toBe(before);
  });

  it('finds nothing for a picture the page does not have', () => {
    expect(takeBehindPicture(document, 'none')).toEqual([]);
  });
});

describe('toTrustedHtml', () => {
  it('passes markup that cannot run as it is', () => {
    const html = '<figure><svg><use href="#map-land"/></svg><figcaption>On the map</figcaption></figure>';
    expect(toTrustedHtml(html)).toBe(html);
  });

  it.each([
    '<script>1</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:1">x</a>',
    '<iframe></iframe>',
  ])('throws for %s', (html) => {
    expect(() => toTrustedHtml(html)).toThrow('inert');
  });
});
