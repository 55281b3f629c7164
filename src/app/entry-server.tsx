import '../styles/base.css';
import '../styles/fonts.css';
import story from 'virtual:story';
import { type Drawn, renderPictures } from '../export/pictures.tsx';
import type { FontMetrics } from '../export/SvgText.tsx';
import { localeOf } from '../i18n/messages.ts';
import type { ReliefPaths } from '../map/relief/levels.ts';
import { buildPath, parseRoute } from '../model/routes.ts';
import { baseOf, createContent } from '../viewModel/content.ts';
import { listFileAliases, toDownloads } from '../viewModel/downloads.ts';
import { feedPath, toFeed } from '../viewModel/feed.ts';
import { getStaticPaths } from '../viewModel/pages.ts';
import { toStoryData, toStoryViewModel } from '../viewModel/story.ts';
import { toKnownSlugs } from '../viewModel/titles.ts';
import { toOembeds, toRedirectPages } from './documentHead.tsx';
import { type PageStyles, renderPage } from './prerender.tsx';

type Route = { path: string; file: string; status: number; index: boolean };
type Page = { html: string; head: string; lang: string; dir: 'ltr' | 'rtl'; status: number };
type Place = {
  /** Origin without a last slash. */
  site: string;
  /** Starts and ends with a slash. */
  base: string;
  /** Without them the page links its own stylesheets, as in development. */
  styles?: PageStyles;
};

/** Every page to write: its path below the base, its file in the build, and the status it is served with. */
export function routes(): Route[] {
  return story.meta.locales.flatMap((locale) =>
    getStaticPaths(story)
      // Hosts serve one page for what they do not find.
      .filter(({ page }) => page !== 'missing' || locale === story.meta.locales[0])
      .map((route) => {
        const path = baseOf(story, locale, '/') + buildPath(route).slice(1);
        const isMissing = route.page === 'missing';
        return {
          path,
          file: isMissing ? '404.html' : `${path.slice(1)}index.html`,
          status: isMissing ? 404 : 200,
          index: !isMissing,
        };
      }),
  );
}

/**
 * One page, complete: what a reader without scripts gets, and what scripts hydrate.
 *
 * @param path from the story's base, such as `/countries/northland/`; with the base in front of it, too
 */
export async function render(path: string, { site, base, styles }: Place): Promise<Page> {
  const fromRoot = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
  const locale = localeAt(fromRoot);
  const content = createContent(story, locale, base);
  const fromBase = fromRoot.slice(baseOf(story, locale, '/').length - 1);
  const route = parseRoute(fromBase, '', toKnownSlugs(toStoryData(content)));
  const { html, head } = renderPage(route, content, { site, base, styles });
  const { lang, dir } = content.language;
  return { html, head, lang, dir, status: route.page === 'missing' ? 404 : 200 };
}

/** The language a path is in: its first folder where that names one, else the story's first. */
function localeAt(path: string): string {
  const folder = path.split('/')[1] ?? '';
  const [first = '', ...others] = story.meta.locales;
  return others.includes(folder) ? folder : first;
}

/**
 * Every file to write beside the pages, its path below the base: the story's data, what has changed, oEmbed's answers, and
 * what leads on from pages that went.
 */
export function files({ site, base }: Place): { path: string; contents: string }[] {
  return story.meta.locales.flatMap((locale) => {
    const content = createContent(story, locale, base);
    const folder = baseOf(story, locale, '/').slice(1);
    const feed = { path: feedPath, contents: `${JSON.stringify(toFeed(content, site), null, 1)}\n` };
    return [
      ...toDownloads(content),
      feed,
      ...toOembeds(content, site),
      ...toRedirectPages(content, site),
    ].map((file) => ({ path: folder + file.path, contents: file.contents }));
  });
}

/** Files given away once under another name, which the build writes under both; paths below the base. */
export function copies({ base }: Pick<Place, 'base'>): { from: string; to: string }[] {
  return story.meta.locales.flatMap((locale) => {
    const folder = baseOf(story, locale, '/').slice(1);
    return listFileAliases(createContent(story, locale, base)).map(({ from, to }) => ({
      from: folder + from,
      to: folder + to,
    }));
  });
}

/**
 * Every picture in every language, its path below the base without its extension. A language in whose letters not even its
 * own name can be set has the first language's pictures.
 */
export function pictures({ base }: Pick<Place, 'base'>, metrics: FontMetrics, relief?: ReliefPaths): Drawn[] {
  const [first = ''] = story.meta.locales;
  return story.meta.locales.flatMap((locale) => {
    const drawnIn = metrics.holds(localeOf(story, locale).name) ? locale : first;
    const content = createContent(story, drawnIn, base);
    const folder = baseOf(story, locale, '/').slice(1);
    return renderPictures(content, toStoryViewModel(content), toStoryData(content), metrics, relief).map(
      (drawn) => ({ ...drawn, path: folder + drawn.path }),
    );
  });
}
