import '../styles/base.css';
import '../styles/fonts.css';
import story from 'virtual:story';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { type Drawn, renderPictures } from '../export/pictures.tsx';
import type { FontMetrics } from '../export/SvgText.tsx';
import { localeOf } from '../i18n/locales.ts';
import { buildPath, parseRoute } from '../model/routes.ts';
import { Opening } from '../story/opening/Opening.tsx';
import { ActivePanel } from '../story/panel/OpenedPanel.tsx';
import { StoryProvider } from '../ui/StoryProvider.tsx';
import { toKnownSlugs } from '../viewModel/activePanel.ts';
import { toClaimViews } from '../viewModel/claims.ts';
import { baseOf, createContent } from '../viewModel/context.ts';
import { toDownloads } from '../viewModel/downloads.ts';
import { feedPath, toFeed } from '../viewModel/feed.ts';
import { toMapPaths } from '../viewModel/map.ts';
import { getStaticPaths, toHead } from '../viewModel/pages.ts';
import { toStoryData, toStoryViewModel } from '../viewModel/story.ts';
import { App } from './App.tsx';
import { HeadTags, styleTag } from './documentHead.tsx';
import { toOembeds } from './oembeds.ts';

type Route = { path: string; file: string; status: number; index: boolean };
type Page = { html: string; head: string; lang: string; dir: 'ltr' | 'rtl'; status: number };
type Place = {
  /** Origin without a last slash. */
  site: string;
  /** Starts and ends with a slash. */
  base: string;
  /** Stylesheets to put into the page: what its first screen needs, the rest, and what only shorter pages need. Without them the page links its own. */
  styles?: { first: string; later: string; shorter: string };
};

/** Every page to write: its address from the base path, its file in the build, and the status it is served with. */
export function routes(): Route[] {
  return story.meta.locales.flatMap((locale) =>
    getStaticPaths(story)
      // Hosts serve one page for what they do not find.
      .filter(({ page }) => page !== 'missing' || locale === story.meta.locales[0])
      .map((address) => {
        const path = baseOf(story, locale, '/') + buildPath(address).slice(1);
        const isMissing = address.page === 'missing';
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
 * One page, complete: what a reader without scripts gets, and what scripts bring to life.
 *
 * @param path from the story's base path, such as `/countries/northland/`; with the base in front of it, too
 */
export async function render(path: string, { site, base, styles }: Place): Promise<Page> {
  const fromRoot = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
  const locale = localeAt(fromRoot);
  const context = createContent(story, locale, base);
  const outline = toStoryData(context);
  const whole = toStoryViewModel(context);
  const paths = toMapPaths(context);
  const fromBase = fromRoot.slice(baseOf(story, locale, '/').length - 1);
  const address = parseRoute(fromBase, '', toKnownSlugs(outline));
  // A module of its own, so that the styles of what it draws are kept apart from those of the first screen.
  const { renderHtmlSlots } = await import('./htmlSlots.tsx');
  const openable = { panels: whole.panels, Panel: ActivePanel };
  const htmlBySlot: Record<string, string> = {
    opening: renderToStaticMarkup(<Opening whole={whole} outline={outline} base={context.base} />),
    ...renderHtmlSlots(whole, outline, paths, context.base),
  };

  // The first packets hold the opening and its map; styles of what stands below them travel with the first of it.
  const first = `chapter-${outline.chapters[0]?.id}`;
  const waits = address.page === 'story' && address.open === undefined;
  const isPlain = address.page !== 'story' && address.page !== 'missing' && address.page !== 'notes';
  if (styles && waits) htmlBySlot[first] = styleTag(styles.later) + (htmlBySlot[first] ?? '');

  const html = renderToString(
    <StoryProvider value={{ outline, base: context.base, htmlBySlot, paths }}>
      <StaticRouter basename={context.base} location={context.base + fromBase.slice(1)}>
        <App
          panelSource={{ now: openable, load: () => Promise.resolve(openable) }}
          loadClaims={() => Promise.resolve(toClaimViews(context))}
        />
      </StaticRouter>
    </StoryProvider>,
  );
  const tags = renderToStaticMarkup(<HeadTags head={toHead(address, context, site)} base={base} />);
  const head =
    styles === undefined
      ? tags
      : tags + styleTag(styles.first + (waits ? '' : styles.later) + (isPlain ? styles.shorter : ''));
  const { lang, dir } = context.language;
  return { html, head, lang, dir, status: address.page === 'missing' ? 404 : 200 };
}

/** The language a path is in: its first folder where that names one, else the story's first. */
function localeAt(path: string): string {
  const folder = path.split('/')[1] ?? '';
  const [first = '', ...others] = story.meta.locales;
  return others.includes(folder) ? folder : first;
}

/** Every file to write beside the pages, its path from the base path: the story's data, what has changed, and oEmbed's answers. */
export function files({ site, base }: Place): { path: string; contents: string }[] {
  return story.meta.locales.flatMap((locale) => {
    const context = createContent(story, locale, base);
    const folder = baseOf(story, locale, '/').slice(1);
    const feed = { path: feedPath, contents: `${JSON.stringify(toFeed(context, site), null, 1)}\n` };
    return [...toDownloads(context), feed, ...toOembeds(context, site)].map(({ path, contents }) => ({
      path: folder + path,
      contents,
    }));
  });
}

/**
 * Every picture in every language, its path from the base path without a dot and what follows it. A language in whose
 * letters not even its own name can be set has the first language's pictures.
 */
export function pictures({ base }: Pick<Place, 'base'>, letters: FontMetrics): Drawn[] {
  const [first = ''] = story.meta.locales;
  return story.meta.locales.flatMap((locale) => {
    const told = letters.holds(localeOf(story, locale).name) ? locale : first;
    const context = createContent(story, told, base);
    const folder = baseOf(story, locale, '/').slice(1);
    return renderPictures(context, toStoryViewModel(context), toStoryData(context), letters).map((drawn) => ({
      ...drawn,
      path: folder + drawn.path,
    }));
  });
}
