import { describe, expect, it } from 'vitest';
import { toTrustedHtml } from './trustedHtml.ts';

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
