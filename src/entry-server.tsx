import story from 'virtual:story';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { App } from './app/App.tsx';
import { HeadTags } from './app/HeadTags.tsx';
import { makeOembeds } from './app/makeOembeds.ts';
import { styleTag } from './app/styleTag.ts';
import { Opening } from './components/chapter/Opening.tsx';
import { EditionProvider } from './components/edition.tsx';
import { OpenedPanel } from './components/panel/OpenedPanel.tsx';
import { baseOf, makeContext } from './edition/context.ts';
import { listAddresses } from './edition/listAddresses.ts';
import { makeClaims } from './edition/makeClaims.ts';
import { makeDownloads } from './edition/makeDownloads.ts';
import { feedPath, makeFeed } from './edition/makeFeed.ts';
import { makeHead } from './edition/makeHead.ts';
import { makeMapPaths } from './edition/makeMapView.ts';
import { makeOutline } from './edition/makeOutline.ts';
import { makeWhole } from './edition/makeWhole.ts';
import { knownOf } from './edition/opened.ts';
import { localeOf } from './i18n/locales.ts';
import { type Drawn, drawPictures } from './pictures/drawPictures.tsx';
import type { Letters } from './pictures/letters.ts';
import { readAddress, writeAddress } from './story/address.ts';
import './styles/base.css';
import './styles/fonts.css';

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
    listAddresses(story)
      // Hosts serve one page for what they do not find.
      .filter(({ page }) => page !== 'missing' || locale === story.meta.locales[0])
      .map((address) => {
        const path = baseOf(story, locale, '/') + writeAddress(address).slice(1);
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
  const context = makeContext(story, locale, base);
  const outline = makeOutline(context);
  const whole = makeWhole(context);
  const paths = makeMapPaths(context);
  const fromBase = fromRoot.slice(baseOf(story, locale, '/').length - 1);
  const address = readAddress(fromBase, '', knownOf(outline));
  // A module of its own, so that the styles of what it draws are kept apart from those of the first screen.
  const { makeStatics } = await import('./app/makeStatics.tsx');
  const openable = { panels: whole.panels, Panel: OpenedPanel };
  const statics: Record<string, string> = {
    opening: renderToStaticMarkup(<Opening whole={whole} outline={outline} base={context.base} />),
    ...makeStatics(whole, outline, paths, context.base),
  };

  // The first packets hold the opening and its map; styles of what stands below them travel with the first of it.
  const first = `chapter-${outline.chapters[0]?.id}`;
  const waits = address.page === 'story' && address.open === undefined;
  const isPlain = address.page !== 'story' && address.page !== 'missing' && address.page !== 'notes';
  if (styles && waits) statics[first] = styleTag(styles.later) + (statics[first] ?? '');

  const html = renderToString(
    <EditionProvider value={{ outline, base: context.base, statics, paths }}>
      <StaticRouter basename={context.base} location={context.base + fromBase.slice(1)}>
        <App
          panelSource={{ now: openable, load: () => Promise.resolve(openable) }}
          loadClaims={() => Promise.resolve(makeClaims(context))}
        />
      </StaticRouter>
    </EditionProvider>,
  );
  const tags = renderToStaticMarkup(<HeadTags head={makeHead(address, context, site)} base={base} />);
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
    const context = makeContext(story, locale, base);
    const folder = baseOf(story, locale, '/').slice(1);
    const feed = { path: feedPath, contents: `${JSON.stringify(makeFeed(context, site), null, 1)}\n` };
    return [...makeDownloads(context), feed, ...makeOembeds(context, site)].map(({ path, contents }) => ({
      path: folder + path,
      contents,
    }));
  });
}

/**
 * Every picture in every language, its path from the base path without a dot and what follows it. A language in whose
 * letters not even its own name can be set has the first language's pictures.
 */
export function pictures({ base }: Pick<Place, 'base'>, letters: Letters): Drawn[] {
  const [first = ''] = story.meta.locales;
  return story.meta.locales.flatMap((locale) => {
    const told = letters.holds(localeOf(story, locale).name) ? locale : first;
    const context = makeContext(story, told, base);
    const folder = baseOf(story, locale, '/').slice(1);
    return drawPictures(context, makeWhole(context), makeOutline(context), letters).map((drawn) => ({
      ...drawn,
      path: folder + drawn.path,
    }));
  });
}
