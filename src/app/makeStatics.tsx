import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChapterBody } from '../components/chapter/ChapterBody.tsx';
import { Footer } from '../components/chapter/Footer.tsx';
import { NotesBody } from '../components/chapter/NotesBody.tsx';
import { EditionProvider } from '../components/edition.tsx';
import type { Outline, Whole } from '../edition/types.ts';

/** The markup below the first screen, made once at build, by the id of the element that holds it. */
export function makeStatics(whole: Whole, outline: Outline, base: string): Record<string, string> {
  const edition = { outline, base, statics: {}, paths: undefined };
  const draw = (node: ReactNode) =>
    renderToStaticMarkup(<EditionProvider value={edition}>{node}</EditionProvider>);
  return {
    ...Object.fromEntries(
      whole.chapters.map((chapter, index) => [
        `chapter-${chapter.id}`,
        draw(<ChapterBody chapter={chapter} whole={whole} outline={outline} index={index} base={base} />),
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
