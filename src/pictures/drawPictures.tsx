import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { BlockView, ChapterView } from '../edition/chapterViews.ts';
import type { Context } from '../edition/context.ts';
import { listAddresses } from '../edition/listAddresses.ts';
import { listPictures, picturePath, splitPictureId } from '../edition/listPictures.ts';
import { publishersOf } from '../edition/makeEvidence.ts';
import { plainLine } from '../edition/makeLine.ts';
import { makeMapPaths } from '../edition/makeMapView.ts';
import { makeSocial } from '../edition/makeSocial.ts';
import { nameRoute } from '../edition/nameRoute.ts';
import type { Outline, Whole } from '../edition/types.ts';
import { fill } from '../i18n/fill.ts';
import type { Body } from './body.ts';
import { drawBars } from './drawBars.tsx';
import { DrawingProvider } from './drawing.tsx';
import { drawMap } from './drawMap.tsx';
import { drawMatrix } from './drawMatrix.tsx';
import { drawTimeline } from './drawTimeline.tsx';
import type { Letters } from './letters.ts';
import { Picture } from './Picture.tsx';
import { SocialPicture } from './SocialPicture.tsx';

/** A picture as SVG: to be read as it is (`words`), and to be turned into pixels, its letters as outlines. */
export type Drawn = {
  /** From the path of the language, without a dot and what follows it. */
  path: string;
  words: string | undefined;
  outlines: string;
};

/** Every picture of one language: those to take away, then those of shared pages, which are pixels only. */
export function drawPictures(context: Context, whole: Whole, outline: Outline, letters: Letters): Drawn[] {
  const lang = context.language.lang;
  const draw = (node: ReactNode, as: 'words' | 'outlines') =>
    renderToStaticMarkup(<DrawingProvider value={{ letters, as }}>{node}</DrawingProvider>);
  const paths = makeMapPaths(context);
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
  const shared = listAddresses(context.story)
    .filter(({ page }) => page !== 'missing')
    .map((address) => {
      const social = makeSocial(address, context);
      const node = <SocialPicture lang={lang} social={social} map={outline.map} paths={paths} />;
      return {
        path: social.path.replace(/\.png$/, ''),
        words: undefined,
        outlines: draw(node, 'outlines'),
      };
    });
  return [...pictures, ...shared];
}

type Told = { context: Context; whole: Whole; outline: Outline; letters: Letters; asOf: string };

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
      const body = drawMatrix(
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
        body: drawBars(bars, outline, letters),
      };
    }
    case 'timeline': {
      const timeline = blockOf(chapter, 'timeline');
      return {
        point: plainLine(timeline.point),
        notes: [fill(words.sourcesAtEach, { n: timeline.publisherCount })],
        body: drawTimeline(timeline, asOf, letters),
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
        body: drawMap(scene, map, makeMapPaths(context), { routes, remark: words.schematic }, letters),
      };
    }
  }
}

function blockOf<Kind extends BlockView['kind']>(chapter: ChapterView, kind: Kind) {
  const block = chapter.blocks.find((one): one is Extract<BlockView, { kind: Kind }> => one.kind === kind);
  if (block === undefined) throw new Error(`The chapter "${chapter.id}" has no ${kind} to draw.`);
  return block;
}
