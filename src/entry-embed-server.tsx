import story from 'virtual:story';
import { renderToStaticMarkup } from 'react-dom/server';
import { EmbedHeadTags } from './app/EmbedHeadTags.tsx';
import { styleTag } from './app/styleTag.ts';
import { EditionProvider } from './components/edition.tsx';
import { baseOf, makeContext } from './edition/context.ts';
import { makeDigest } from './edition/makeDigest.ts';
import { makeHead } from './edition/makeHead.ts';
import { makeMapPaths } from './edition/makeMapView.ts';
import { makeOutline } from './edition/makeOutline.ts';
import { EmbedPage } from './pages/EmbedPage.tsx';
import './styles/base.css';
import './styles/theme.css';

/** Where a language's frame is, from where the language is. */
const folder = 'embed/';

/** The page for frames in each language, kept out of search engines and of the sitemap. */
export function routes() {
  return story.meta.locales.map((locale) => {
    const path = baseOf(story, locale, '/') + folder;
    return { path, file: `${path.slice(1)}index.html`, status: 200, index: false };
  });
}

/** No files stand beside the frames' pages. */
export function files() {
  return [];
}

/**
 * A frame's page, complete without scripts.
 *
 * @param path from the story's base path, or with the base in front: `/embed/`, `/zh/embed/`
 * @param place as for `entry-server.tsx`; every style of a frame counts as needed first
 */
export async function render(
  path: string,
  { site, base, styles }: { site: string; base: string; styles?: { first: string; later: string } },
) {
  const fromRoot = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
  const locale =
    story.meta.locales.find((code) => baseOf(story, code, '/') + folder === fromRoot) ??
    story.meta.locales[0] ??
    '';
  const context = makeContext(story, locale, base);
  const outline = makeOutline(context);
  const { title, description, canonical, alternates, oembed } = makeHead({ page: 'story' }, context, site);
  const head = {
    title,
    description,
    canonical,
    oembed,
    alternates: alternates.map(({ hreflang, href }) => ({ hreflang, href: href + folder })),
  };
  const html = renderToStaticMarkup(
    <EditionProvider value={{ outline, base: context.base, statics: {}, paths: makeMapPaths(context) }}>
      <EmbedPage digest={makeDigest(context)} canonical={canonical} />
    </EditionProvider>,
  );
  const tags = renderToStaticMarkup(<EmbedHeadTags head={head} base={base} />);
  return {
    html,
    head: styles === undefined ? tags : tags + styleTag(styles.first + styles.later),
    lang: context.language.lang,
    dir: context.language.dir,
    status: 200,
  };
}
