import readingFace from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { renderToStaticMarkup } from 'react-dom/server';
import { oembedSize, toOembed } from '../embed/snippets/oembed.ts';
import { frameUrl } from '../embed/snippets/options.ts';
import { buildPath, oembedPath } from '../model/routes.ts';
import type { LocalizedContent } from '../viewModel/content.ts';
import { getRedirects, getStaticPaths, type Head, toHead } from '../viewModel/pages.ts';
import { socialSize } from '../viewModel/share.ts';

const { width, height } = oembedSize;

/** Tells content systems how the page is embedded: where oEmbed is answered, and, for Iframely, the frame itself and its shape. */
function OembedLink({ oembed, title }: Pick<Head, 'oembed' | 'title'>) {
  if (oembed === undefined) return null;
  const { href, home, open } = oembed;
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={href} title={title} />
      <link
        rel="iframely"
        type="text/html"
        href={frameUrl({ home }, { open })}
        media={`(aspect-ratio: ${width}/${height})`}
      />
    </>
  );
}

/** The tags of a page's head. */
export function HeadTags({ head, base }: { head: Head; base: string }) {
  return (
    <>
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      {head.index ? <link rel="canonical" href={head.canonical} /> : <meta name="robots" content="noindex" />}
      {head.alternates.map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      <link rel="alternate" type="application/feed+json" href={head.feed.href} title={head.feed.title} />
      <OembedLink oembed={head.oembed} title={head.title} />
      {/* Same media as in styles/fonts.css: a phone neither uses nor fetches it. */}
      {head.usesReadingFace && (
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href={readingFace}
          media="(min-width: 60rem)"
          crossOrigin=""
        />
      )}
      <link rel="icon" href={`${base}favicon.svg`} type="image/svg+xml" />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={head.canonical} />
      <meta property="og:site_name" content={head.siteName} />
      <meta property="og:locale" content={head.openGraphLocale} />
      <meta property="og:image" content={head.image} />
      <meta property="og:image:width" content={`${socialSize.width}`} />
      <meta property="og:image:height" content={`${socialSize.height}`} />
      <meta property="og:image:alt" content={head.imageAlt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** What search engines are told of a page. Wherever it stands they read it; readers' first screen comes before it. */
export function StructuredData({ head: { jsonLd } }: { head: Head }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(jsonLd) }} />;
}

/** JSON that cannot end the script element it stands in. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

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

type EmbedHead = Pick<Head, 'title' | 'description' | 'canonical' | 'alternates' | 'oembed'>;

/** A style element that holds `css`; nothing for none. */
export function styleTag(css: string): string {
  if (css.includes('</style'))
    throw new Error('A stylesheet holds "</style", which would end the element it is put into.');
  return css === '' ? '' : `<style>${css}</style>`;
}

/** What oEmbed is answered for every page of the story in one language, as files: paths from that language's base. */
export function toOembeds(context: LocalizedContent, site: string): { path: string; contents: string }[] {
  const { words, root, base, story, language } = context;
  return getStaticPaths(story).flatMap((address) => {
    const { title, siteName, image, oembed } = toHead(address, context, site);
    if (address.page !== 'story' || oembed === undefined) return [];
    const embedded = {
      home: site + base,
      root: site + root,
      image,
      title: words.interface.embedTitle,
      lang: language.lang,
      dir: language.dir,
    };
    const answer = toOembed(embedded, { title, site: siteName, open: address.open });
    return [
      {
        path: oembedPath(buildPath(address).slice(1)),
        contents: `${JSON.stringify(answer, null, 1)}\n`,
      },
    ];
  });
}

/**
 * Pages that went, in one language, as files that lead to what has taken their place, at once and without scripts: paths from
 * that language's base. Search engines keep the new address alone.
 *
 * @param site origin without a last slash, such as `https://news.example`
 */
export function toRedirectPages(
  { base, language, words }: Pick<LocalizedContent, 'base' | 'language' | 'words'>,
  site: string,
): { path: string; contents: string }[] {
  return getRedirects().map(({ from, to }) => {
    const href = base + to.slice(1);
    const page = (
      <html lang={language.lang} dir={language.dir === 'rtl' ? 'rtl' : undefined}>
        <head>
          {/* The build puts the content policy after it, as on every page. */}
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{words.opening.headline}</title>
          <link rel="canonical" href={site + href} />
          <meta httpEquiv="refresh" content={`0; url=${href}`} />
        </head>
        <body>
          <a href={href}>{words.opening.headline}</a>
        </body>
      </html>
    );
    // React spells the attribute as its property; the build looks for it as HTML spells it.
    const markup = renderToStaticMarkup(page).replace('charSet', 'charset');
    return { path: `${from.slice(1)}index.html`, contents: `<!doctype html>\n${markup}\n` };
  });
}
