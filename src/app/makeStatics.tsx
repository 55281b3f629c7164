import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChapterBody } from '../components/chapter/ChapterBody.tsx';
import { Footer } from '../components/chapter/Footer.tsx';
import { NotesBody } from '../components/chapter/NotesBody.tsx';
import { Skippable } from '../components/chapter/Skippable.tsx';
import { EditionProvider } from '../components/edition.tsx';
import type { Outline, Whole } from '../edition/types.ts';

/** The markup below the first screen, made once at build, by the id of the element that holds it. */
export function makeStatics(whole: Whole, outline: Outline, base: string): Record<string, string> {
  const edition = { outline, base, statics: {}, paths: undefined };
  const draw = (node: ReactNode) =>
    renderToStaticMarkup(<EditionProvider value={edition}>{node}</EditionProvider>);
  // The first chapter stands beside the first screen or in it.
  const skippable = (markup: string, index: number) =>
    index === 0 ? markup : renderToStaticMarkup(<Skippable markup={markup} />);
  return {
    ...Object.fromEntries(
      whole.chapters.map((chapter, index) => [
        `chapter-${chapter.id}`,
        skippable(
          draw(<ChapterBody chapter={chapter} whole={whole} outline={outline} index={index} base={base} />),
          index,
        ),
      ]),
    ),
    footer: draw(<Footer words={outline.words} base={base} />),
    'notes-page': draw(
      <>
        <h1>{outline.words.notesTitle}</h1>
        <NotesBody notes={whole.notes} words={outline.words} level={2} base={base} />
      </>,
    ),
  };
}
