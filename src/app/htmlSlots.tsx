import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChapterBody, DeferredSection } from '../story/ChapterBody.tsx';
import { Footer } from '../story/Footer.tsx';
import { type Depth, DepthNav } from '../story/nav/DepthNav.tsx';
import { NotesBody } from '../story/notes/NotesBody.tsx';
import { BriefBody } from '../story/shorter/BriefBody.tsx';
import { QuizBody } from '../story/shorter/QuizBody.tsx';
import { ShortBody } from '../story/shorter/ShortBody.tsx';
import { StoryProvider } from '../ui/StoryProvider.tsx';
import type { MapPaths } from '../viewModel/map.ts';
import type { Outline, Whole } from '../viewModel/types.ts';

/** The markup below the first screen, made once at build, by the id of the element that holds it. */
export function renderHtmlSlots(
  whole: Whole,
  outline: Outline,
  paths: MapPaths,
  base: string,
): Record<string, string> {
  const edition = { outline, base, htmlBySlot: {}, paths: undefined };
  const draw = (node: ReactNode) =>
    renderToStaticMarkup(<StoryProvider value={edition}>{node}</StoryProvider>);
  const depths = (current: Depth) => <DepthNav current={current} words={whole.tools} base={base} />;
  const footer = <Footer words={outline.words} tools={whole.tools} base={base} />;
  // The first chapter stands beside the first screen or in it.
  const skippable = (markup: string, index: number) =>
    index === 0 ? markup : renderToStaticMarkup(<DeferredSection markup={markup} />);
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
    footer: draw(footer),
    // Where the story ends, the shorter ways through it are offered again.
    'story-footer': draw(
      <>
        {depths('story')}
        {footer}
      </>,
    ),
    'brief-page': draw(<BriefBody whole={whole} outline={outline} base={base} depths={depths('brief')} />),
    'short-page': draw(
      <ShortBody whole={whole} outline={outline} paths={paths} base={base} depths={depths('short')} />,
    ),
    'questions-page': draw(<QuizBody whole={whole} outline={outline} />),
    'notes-page': draw(
      <>
        <h1>{outline.words.notesTitle}</h1>
        <NotesBody notes={whole.notes} words={outline.words} level={2} base={base} />
      </>,
    ),
  };
}
