import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { OutlineDefs } from '../map/OutlineDefs.tsx';
import type { Address } from '../model/routes.ts';
import { Chart } from '../stage/Chart.tsx';
import { StaticPicture } from '../stage/StaticPicture.tsx';
import type { StaticPictures } from '../story/Chapter.tsx';
import { SiteHeader } from '../story/nav/SiteHeader.tsx';
import { NotesBody } from '../story/notes/NotesBody.tsx';
import { MissingPage } from '../story/pages/MissingPage.tsx';
import { BriefPage, PlainPage } from '../story/pages/PlainPage.tsx';
import { QuizPage } from '../story/pages/QuizPage.tsx';
import { PanelContent } from '../story/panel/ActivePanel.tsx';
import { PanelSlot } from '../story/panel/PanelSlot.tsx';
import { StageIsland } from '../story/StageIsland.tsx';
import { StoryPage } from '../story/StoryPage.tsx';
import { PictureDownloads } from '../ui/PictureDownloads.tsx';
import { createPageStore } from '../ui/pageStore.ts';
import { Spans } from '../ui/SourcedText.tsx';
import { StoryProvider, type StoryValue } from '../ui/StoryProvider.tsx';
import { PlainTable } from '../ui/Table.tsx';
import type { ChapterView, StepView } from '../viewModel/chapters.ts';
import { toChartViews } from '../viewModel/charts.ts';
import type { LocalizedContent } from '../viewModel/content.ts';
import { plainTablePath } from '../viewModel/downloads.ts';
import { toMapPaths } from '../viewModel/map.ts';
import { toHead } from '../viewModel/pages.ts';
import { toPictureViews } from '../viewModel/pictures.ts';
import { toClientData, toStoryData, toStoryViewModel } from '../viewModel/story.ts';
import { HeadTags, StructuredData, styleTag } from './documentHead.tsx';
import { Island, type IslandName, type PageIdentity, toIdentityAttributes } from './islands.tsx';

/** Stylesheets of a page: what its first screen needs, the rest, and what only pages beside the story need. */
export type PageStyles = {
  first: string;
  later: string;
  beside: string;
  /** The first two for a page in the language `lang` whose first screen is `html`. */
  forScreen: (html: string, lang: string) => { first: string; later: string };
};

type Options = { site: string; base: string; styles: PageStyles | undefined };

/** Pages of one language share their data: views are built once and kept for the build. */
const built = new WeakMap<LocalizedContent['words'], ReturnType<typeof buildViews>>();

function buildViews(content: LocalizedContent) {
  const data = toStoryData(content);
  const drawn = toPictureViews(content);
  return {
    data,
    story: toStoryViewModel(content),
    pictures: Object.fromEntries(Object.entries(drawn).map(([key, { picture }]) => [key, picture])),
    paths: toMapPaths(content),
    charts: toChartViews(content),
    /** Static pictures as markup, by step: every page of the story holds the same. */
    staticPictures: new Map<string, string>(),
  };
}

function viewsOf(content: LocalizedContent): ReturnType<typeof buildViews> {
  const views = built.get(content.words) ?? buildViews(content);
  built.set(content.words, views);
  return views;
}

/** The markup of a page and of its head. */
export function renderPage(route: Address, content: LocalizedContent, { site, base, styles }: Options) {
  const { data, story, pictures, paths, charts, staticPictures } = viewsOf(content);
  const panel = route.page === 'story' ? route.open : undefined;
  const identity: PageIdentity = { page: route.page, locale: content.locale, base: content.base, panel };
  const value: StoryValue = { outline: toClientData(data), base: content.base, pictures, parts: undefined };
  const store = createPageStore({ step: data.steps[0]?.id ?? '', panel });
  const actions = { openPanel: ignore, closePanel: ignore, goToStep: ignore };
  // Reader modes take a `div` of many links for what stands beside the text, and a `section` for text.
  const island = (name: IslandName, tree: ReactElement, As: 'div' | 'section' = 'div') => (
    <As
      data-island={name}
      dangerouslySetInnerHTML={{
        __html: renderToString(
          <Island story={value} page={{ store, actions }}>
            {tree}
          </Island>,
          { identifierPrefix: name },
        ),
      }}
    />
  );
  const islands = {
    header: island(
      'header',
      <StaticRouter
        basename={content.base}
        location={content.base + toHead(route, content, '').canonical.slice(content.base.length)}
      >
        {/* In the browser the router's bridge stands here, and React numbers ids by place. */}
        {null}
        <SiteHeader inStory={route.page === 'story'} isMissing={route.page === 'missing'} />
      </StaticRouter>,
    ),
    // Both wait for the reader: there is nothing to see of them yet.
    disclosures: <div data-island="disclosures" />,
    dialogs: <div data-island="dialogs" />,
  };
  const plain = (children: ReactNode) => (
    <PlainPage page={route.page} story={story} data={data} base={content.base} islands={islands}>
      {children}
    </PlainPage>
  );
  const drawPage = (): ReactNode => {
    switch (route.page) {
      case 'notes':
        return plain(
          <>
            <h1>{data.words.notesTitle}</h1>
            <NotesBody notes={story.notes} words={data.words} base={content.base} />
          </>,
        );
      case 'brief':
        return plain(<BriefPage story={story} data={data} />);
      case 'questions':
        return plain(<QuizPage story={story} data={data} />);
      case 'missing':
        return plain(island('missing', <MissingPage />));
      default:
        return (
          <StoryPage
            story={story}
            data={data}
            base={content.base}
            hasPanel={panel !== undefined}
            islands={{
              ...islands,
              panel: island(
                'panel',
                <PanelSlot prerendered={{ panels: story.panels, Content: PanelContent }} />,
                'section',
              ),
              stage: island('stage', <StageIsland />),
            }}
            staticPictures={createStaticPictures(
              staticPictures,
              story.chapters,
              (step) => (
                <StaticPicture
                  id={step.id}
                  title={step.label}
                  point={<Spans spans={step.point.spans} />}
                  lang={step.point.lang}
                  picture={step.picture}
                  data={data}
                  source={data.words.boundaryNote}
                  downloads={
                    <PictureDownloads
                      id={step.id}
                      csv={plainTablePath(step.id)}
                      table={<PlainTable table={step.table} labelledBy={`${step.id}-caption`} />}
                      words={data.words}
                      base={content.base}
                    />
                  }
                  chart={(picture, size) => <Chart picture={picture} views={charts} size={size} />}
                />
              ),
              value,
            )}
            outlines={{
              first: <OutlineDefs paths={paths} extents={data.map.extents} part="first" />,
              later: <OutlineDefs paths={paths} extents={data.map.extents} part="later" />,
            }}
          />
        );
    }
  };
  const head = toHead(route, content, site);
  const html = renderToStaticMarkup(
    <StoryProvider value={value}>
      <div id="app" {...toIdentityAttributes(identity)}>
        {drawPage()}
      </div>
      <StructuredData head={head} />
    </StoryProvider>,
  );
  return placeStyles(html, renderToStaticMarkup(<HeadTags head={head} base={base} />), {
    route,
    styles,
    lang: content.language.lang,
  });
}

const ignore = () => {};

/**
 * The step that each step's static picture stands with: itself, or an earlier one of its chapter that shows the same map, or the
 * same chart with something else in full tone.
 */
function findHolders(chapters: readonly ChapterView[]): Map<string, StepView> {
  const holders = new Map<string, StepView>();
  for (const { steps } of chapters)
    for (const step of steps)
      holders.set(step.id, steps.find((one) => shownAs(one) === shownAs(step)) ?? step);
  return holders;
}

/** What a static picture shows, as a key. */
const shownAs = ({ picture }: StepView) =>
  JSON.stringify(picture.kind === 'chart' ? { ...picture, focus: [] } : picture);

/** Draws the static pictures, for readers without scripts and for paper; a chart that several steps share has nothing in focus. */
function createStaticPictures(
  drawn: Map<string, string>,
  chapters: readonly ChapterView[],
  draw: (step: StepView) => ReactNode,
  value: StoryValue,
): StaticPictures {
  const holders = findHolders(chapters);
  const isShared = (holder: StepView) => [...holders.values()].filter((one) => one === holder).length > 1;
  return {
    holderOf: (id) => holders.get(id)?.id ?? id,
    draw(id) {
      const step = holders.get(id);
      if (step?.id !== id) return null;
      const { picture } = step;
      const shown =
        picture.kind === 'chart' && isShared(step) ? { ...step, picture: { ...picture, focus: [] } } : step;
      const markup =
        drawn.get(id) ?? renderToStaticMarkup(<StoryProvider value={value}>{draw(shown)}</StoryProvider>);
      drawn.set(id, markup);
      return <noscript data-picture={id} dangerouslySetInnerHTML={{ __html: markup }} />;
    },
  };
}

/** The first 14 kB hold the opening and its map; styles of what stands below travel with the first of it. */
const belowFirstScreen = '<div data-later-styles=""></div>';

function placeStyles(
  html: string,
  head: string,
  { route, styles, lang }: { route: Address; styles: PageStyles | undefined; lang: string },
): { html: string; head: string } {
  if (styles === undefined) return { html: html.replace(belowFirstScreen, ''), head };
  if (route.page !== 'story')
    return { html, head: head + styleTag(styles.first + styles.later + styles.beside) };
  const { first, later } = styles.forScreen(html.slice(0, html.indexOf(belowFirstScreen)), lang);
  return { html: html.replace(belowFirstScreen, styleTag(later)), head: head + styleTag(first) };
}
