import { renderToStaticMarkup } from 'react-dom/server';
import type { LocalizedContent } from '../viewModel/content.ts';
import { getRedirects } from '../viewModel/pages.ts';

/**
 * Pages at addresses that were given away once, each of which leads on to the one that has taken its place: paths from the
 * path of a language. A static host has no other redirects.
 */
export function toRedirectPages(
  { base, language, words }: LocalizedContent,
  site: string,
): { path: string; contents: string }[] {
  return getRedirects().map(({ from, to }) => {
    const href = base + to.slice(1);
    const page = renderToStaticMarkup(
      <html lang={language.lang} dir={language.dir}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta httpEquiv="refresh" content={`0; url=${href}`} />
          <link rel="canonical" href={site + href} />
          <title>{words.opening.pageTitle}</title>
        </head>
        <body>
          <p>
            <a href={href}>{words.opening.pageTitle}</a>
          </p>
        </body>
      </html>,
    );
    // The policy is put in after the charset as HTML writes it.
    return { path: `${from.slice(1)}index.html`, contents: `<!doctype html>${page.replace('charSet', 'charset')}` };
  });
}
