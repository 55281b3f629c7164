import { renderToStaticMarkup } from 'react-dom/server';
import type { LocalizedContent } from '../viewModel/content.ts';
import { getRedirects } from '../viewModel/pages.ts';

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
