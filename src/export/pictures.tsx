import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReliefPaths } from '../map/relief/levels.ts';
import { Chart } from '../stage/Chart.tsx';
import tokensCss from '../styles/tokens.css?raw';
import type { StepView } from '../viewModel/chapters.ts';
import { toChartViews } from '../viewModel/charts.ts';
import type { LocalizedContent } from '../viewModel/content.ts';
import { picturePath } from '../viewModel/downloads.ts';
import { publishersOf } from '../viewModel/evidence.ts';
import { plainLine } from '../viewModel/lines.ts';
import { toMapPaths } from '../viewModel/map.ts';
import { listSharePictures } from '../viewModel/pages.ts';
import { type ChartPictureView, type PictureView, toPictureViews } from '../viewModel/pictures.ts';
import type { StoryData, StoryViewModel } from '../viewModel/types.ts';
import { inlineStyles } from './inlineStyles.ts';
import { type MapFileData, renderMap } from './mapFile.tsx';
import { type Body, innerWidth, Picture } from './Picture.tsx';
import { SharePicture } from './SharePicture.tsx';
import type { FontMetrics } from './SvgText.tsx';
import { parseStylesheet, readTokens } from './stylesheet.ts';

/** A picture as SVG: to be read as it is (`words`), and to be turned into pixels, its letters as outlines. */
export type Drawn = {
  /** From the path of the language, without a dot and what follows it. */
  path: string;
  words: string | undefined;
  outlines: string;
};

/** The page's own stylesheets for what pictures draw, and what their classes are called in markup: one look, here and there. */
const sheets = import.meta.glob<string>(['../map/*.module.css', '../charts/**/*.module.css'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const classNames = import.meta.glob<Record<string, string>>(
  ['../map/*.module.css', '../charts/**/*.module.css'],
  { import: 'default', eager: true },
);
const rules = Object.entries(sheets).flatMap(([file, css]) => parseStylesheet(css, classNames[file]));
const tokens = readTokens(tokensCss, ...Object.values(sheets));

/** Every picture of one language: that of each step, to take away, then those of shared pages, which are pixels only. */
export function renderPictures(
  content: LocalizedContent,
  story: StoryViewModel,
  data: StoryData,
  letters: FontMetrics,
  /** The ground's relief, which only pixels show: as outlines it weighs more than all else in a file. */
  relief?: ReliefPaths,
): Drawn[] {
  const { lang } = content.language;
  const views = toChartViews(content);
  const chart = (picture: ChartPictureView) => <Chart picture={picture} views={views} size="large" />;
  const pictures = toPictureViews(content);
  const plain: MapFileData = {
    tag: data.tag,
    map: data.map,
    countries: data.countries,
    paths: toMapPaths(content),
  };
  const withRelief = { ...plain, relief };
  const draw = (path: string, node: () => ReactNode, as: 'words' | 'outlines') => {
    try {
      return inlineStyles(renderToStaticMarkup(node()), { rules, tokens, letters, as });
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  };
  const bodyOf = (picture: PictureView, drawnFrom: MapFileData): Body =>
    picture.kind === 'map' ? renderMap(picture, drawnFrom, letters) : chartBody(chart(picture));

  const steps = story.chapters.flatMap((chapter) => chapter.steps);
  const files = steps.map((step) => {
    const file = (drawnFrom: MapFileData) => (
      <Picture
        letters={letters}
        lang={lang}
        credit={story.opening.headline}
        point={plainLine(step.point)}
        notes={notesOf(step, content, data)}
        asOf={story.opening.updated.words}
        body={bodyOf(step.picture, drawnFrom)}
      />
    );
    const path = picturePath(step.id);
    return {
      path,
      words: draw(path, () => file(plain), 'words'),
      outlines: draw(path, () => file(withRelief), 'outlines'),
    };
  });
  const shared = listSharePictures(content).map((social) => {
    const picture = pictures[social.picture]?.picture;
    if (picture === undefined) throw new Error(`No picture "${social.picture}" for a shared page.`);
    const path = social.path.replace(/\.png$/, '');
    const node = () => (
      <SharePicture
        letters={letters}
        lang={lang}
        social={social}
        picture={picture}
        data={withRelief}
        chart={chart}
      />
    );
    return { path, words: undefined, outlines: draw(path, node, 'outlines') };
  });
  return [...files, ...shared];
}

/** Size of a large chart as it is drawn, in pixels. */
const chartSize = { width: 760, height: 560 };

/** A chart as wide as a map. */
function chartBody(node: ReactNode): Body {
  const scale = innerWidth / chartSize.width;
  return { height: Math.round(chartSize.height * scale), node: <g transform={`scale(${scale})`}>{node}</g> };
}

/** Who published what is drawn; under a map where its outlines are from, and that they take no side. */
function notesOf(
  { picture, point, table }: StepView,
  content: LocalizedContent,
  { words, marks }: StoryData,
): string[] {
  const claims = [...point.claims, ...table.rows.flatMap((row) => row.claims)];
  const publishers = publishersOf([...new Set(claims)], content);
  const credit = words.sources + marks.colon + publishers.join(marks.semicolon);
  return picture.kind === 'map'
    ? [credit + marks.semicolon + words.outlinesFrom, words.boundaryNote]
    : [credit];
}
