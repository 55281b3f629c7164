import { fill } from '../i18n/fill.ts';
import type { Context } from './context.ts';
import { plainText } from './makeLine.ts';
import type { PictureView } from './notesViews.ts';

/** Kinds of blocks that are drawn, by the name of their picture. */
const drawnKinds: Record<string, string> = { matrix: 'matrix', 'trade-bars': 'bars', timeline: 'timeline' };

/** Where the files of a picture stand, from the path of a language: without the dot and what follows it. */
export const picturePath = (id: string) => `pictures/${id}`;

/** The chapter that a picture belongs to and what kind of picture it is: no kind has a hyphen, and chapters may. */
export function splitPictureId(id: string): { chapter: string; kind: string } {
  const at = id.lastIndexOf('-');
  return { chapter: id.slice(0, at), kind: id.slice(at + 1) };
}

/** Every picture of the story in reading order: charts, and the map of each chapter that says what its map shows. */
export function listPictures(context: Context): PictureView[] {
  const { story, words } = context;
  return story.chapters.flatMap(({ id, scene }) => {
    const chapter = words.chapters[id];
    if (chapter === undefined) return [];
    const charts = chapter.blocks.flatMap((block) =>
      'point' in block && drawnKinds[block.kind] !== undefined
        ? [{ id: `${id}-${drawnKinds[block.kind]}`, name: plainText(block.point.text, context) }]
        : [],
    );
    const title = plainText(chapter.title, context);
    return scene === undefined || (chapter.picture ?? []).length === 0
      ? charts
      : [...charts, { id: `${id}-map`, name: fill(words.interface.mapName, { title }) }];
  });
}
