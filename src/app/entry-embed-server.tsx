import '../styles/base.css';
import '../styles/theme.css';
import story from 'virtual:story';
import { renderToStaticMarkup } from 'react-dom/server';
import { EmbedPage } from '../embed/page/EmbedPage.tsx';
import { FramePicture } from '../embed/page/FrameStep.tsx';
import { OutlineDefs } from '../map/OutlineDefs.tsx';
import { StoryProvider } from '../ui/StoryProvider.tsx';
import { toChartViews } from '../viewModel/charts.ts';
import { baseOf, createContent } from '../viewModel/content.ts';
import { toFrameView } from '../viewModel/frame.ts';
import { toMapPaths } from '../viewModel/map.ts';
import { toHead } from '../viewModel/pages.ts';
import { toStoryData } from '../viewModel/story.ts';
import { EmbedHeadTags, styleTag } from './documentHead.tsx';

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
  const content = createContent(story, locale, base);
  const { title, description, canonical, alternates, oembed } = toHead({ page: 'story' }, content, site);
  const head = {
    title,
    description,
    canonical,
    oembed,
    alternates: alternates.map(({ hreflang, href }) => ({ hreflang, href: href + folder })),
  };
  const data = toStoryData(content);
  const charts = toChartViews(content);
  const value = { outline: data, base: content.base, pictures: {}, parts: undefined };
  const html = renderToStaticMarkup(
    <StoryProvider value={value}>
      <EmbedPage
        frame={toFrameView(content)}
        renderPicture={(step) => <FramePicture step={step} charts={charts} />}
        definitions={<OutlineDefs paths={toMapPaths(content)} extents={data.map.extents} />}
        canonical={canonical}
      />
    </StoryProvider>,
  );
  const tags = renderToStaticMarkup(<EmbedHeadTags head={head} base={base} />);
  return {
    html,
    head: styles === undefined ? tags : tags + styleTag(styles.first + styles.later),
    lang: content.language.lang,
    dir: content.language.dir,
    status: 200,
  };
}
