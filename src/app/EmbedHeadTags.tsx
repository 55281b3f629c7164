import type { Head } from '../edition/makeHead.ts';
import { OembedLink } from './OembedLink.tsx';

/** The tags of a frame's head: a title, whose page it is a part of, and the same frame in every language. */
export function EmbedHeadTags({ head, base }: { head: EmbedHead; base: string }) {
  return (
    <>
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      <link rel="canonical" href={head.canonical} />
      {head.alternates.map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      <OembedLink oembed={head.oembed} title={head.title} />
      <link rel="icon" href={`${base}favicon.svg`} type="image/svg+xml" />
    </>
  );
}

export type EmbedHead = Pick<Head, 'title' | 'description' | 'canonical' | 'alternates' | 'oembed'>;
