import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fill } from '../i18n/messages.ts';
import type { BlockView, ChapterView } from '../viewModel/chapters.ts';
import type { Context } from '../viewModel/context.ts';
import { listPictures, picturePath, splitPictureId } from '../viewModel/downloads.ts';
import { publishersOf } from '../viewModel/evidence.ts';
import { plainLine } from '../viewModel/lines.ts';
import { toMapPaths } from '../viewModel/map.ts';
import { getStaticPaths } from '../viewModel/pages.ts';
import { toSharePicture } from '../viewModel/share.ts';
import { nameRoute } from '../viewModel/titles.ts';
import type { Outline, Whole } from '../viewModel/types.ts';
import { renderMap } from './mapFile.tsx';
import { renderBars, renderMatrix, renderTimeline } from './oldCharts.tsx';
import { type Body, Picture } from './Picture.tsx';
import { SharePicture } from './SharePicture.tsx';
import { type FontMetrics, RenderContextProvider } from './SvgText.tsx';

/** A picture as SVG: to be read as it is (`words`), and to be turned into pixels, its letters as outlines. */
export type Drawn = {
  /** From the path of the language, without a dot and what follows it. */
  path: string;
  words: string | undefined;
  outlines: string;
};

/** Every picture of one language: those to take away, then those of shared pages, which are pixels only. */
export function renderPictures(
  context: Context,
  whole: Whole,
  outline: Outline,
  letters: FontMetrics,
): Drawn[] {
  const lang = context.language.lang;
  const draw = (node: ReactNode, as: 'words' | 'outlines') =>
    renderToStaticMarkup(<RenderContextProvider value={{ letters, as }}>{node}</RenderContextProvider>);
  const paths = toMapPaths(context);
  const asOf = fill(outline.words.asOf, { date: whole.opening.asOf });
  const pictures = listPictures(context).map(({ id }) => {
    const { point, notes, body } = describePicture(id, { context, whole, outline, letters, asOf });
    const node = (
      <Picture
        lang={lang}
        credit={whole.opening.headline}
        point={point}
        notes={notes}
        asOf={asOf}
        body={body}
      />
    );
    return { path: picturePath(id), words: draw(node, 'words'), outlines: draw(node, 'outlines') };
  });
  const shared = getStaticPaths(context.story)
    .filter(({ page }) => page !== 'missing')
    .map((address) => {
      const social = toSharePicture(address, context);
      const node = <SharePicture lang={lang} social={social} map={outline.map} paths={paths} />;
      return {
        path: social.path.replace(/\.png$/, ''),
        words: undefined,
        outlines: draw(node, 'outlines'),
      };
    });
  return [...pictures, ...shared];
}

type Told = { context: Context; whole: Whole; outline: Outline; letters: FontMetrics; asOf: string };

/** What a picture says and shows, by its id. */
function describePicture(id: string, told: Told): { point: string; notes: string[]; body: Body } {
  const { context, whole, outline, letters, asOf } = told;
  const { words, map } = outline;
  const { chapter: chapterId, kind } = splitPictureId(id);
  const chapter = whole.chapters.find((one) => one.id === chapterId);
  if (chapter === undefined) throw new Error(`No chapter holds the picture "${id}".`);
  const { colon, semicolon } = context.language.marks;
  const credit = (publishers: string[]) => words.sources + colon + publishers.join(semicolon);
  switch (kind) {
    case 'matrix': {
      const matrix = blockOf(chapter, 'matrix');
      const body = renderMatrix(
        matrix,
        whole.sentences,
        fill(words.markMeans, { nothing: words.nothingFound.toLowerCase() }),
        letters,
      );
      return {
        point: plainLine(matrix.point),
        notes: [fill(words.sourcesAtEach, { n: matrix.publisherCount })],
        body,
      };
    }
    case 'bars': {
      const bars = blockOf(chapter, 'trade-bars');
      return {
        point: plainLine(bars.point),
        notes: [credit(bars.publishers)],
        body: renderBars(bars, outline, letters),
      };
    }
    case 'timeline': {
      const timeline = blockOf(chapter, 'timeline');
      return {
        point: plainLine(timeline.point),
        notes: [fill(words.sourcesAtEach, { n: timeline.publisherCount })],
        body: renderTimeline(timeline, asOf, letters),
      };
    }
    default: {
      const scene = map.scenes[chapter.id];
      if (scene === undefined) throw new Error(`The chapter "${chapter.id}" has no map to draw.`);
      const routes = Object.fromEntries(map.routes.map((route) => [route.id, nameRoute(route, outline)]));
      const [point, ...more] = chapter.picture.map(plainLine);
      const claims = chapter.picture.flatMap(({ claims }) => claims);
      return {
        point: point ?? chapter.title,
        notes: [
          ...more,
          credit(publishersOf(claims, context)) + semicolon + words.outlinesFrom,
          words.boundaryNote,
        ],
        body: renderMap(scene, map, toMapPaths(context), { routes, remark: words.schematic }, letters),
      };
    }
  }
}

function blockOf<Kind extends BlockView['kind']>(chapter: ChapterView, kind: Kind) {
  const block = chapter.blocks.find((one): one is Extract<BlockView, { kind: Kind }> => one.kind === kind);
  if (block === undefined) throw new Error(`The chapter "${chapter.id}" has no ${kind} to draw.`);
  return block;
}
