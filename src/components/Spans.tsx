import type { Span } from '../edition/lines.ts';

/** The pieces of a line: words, links, and words that stand for something on the map. */
export function Spans({ spans }: { spans: Span[] }) {
  return spans.map((span, index) => {
    if (typeof span === 'string') return span;
    const { text, href, country, place, external, lang } = span;
    if (href === undefined)
      return (
        <span key={index} data-place={place} lang={lang}>
          {text}
        </span>
      );
    return (
      <a key={index} href={href} data-country={country} rel={external ? 'noopener' : undefined} lang={lang}>
        {text}
      </a>
    );
  });
}
