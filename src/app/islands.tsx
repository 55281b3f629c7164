import type { ReactNode } from 'react';
import { type Page, PageProvider } from '../ui/pageActions.ts';
import { StoryProvider, type StoryValue } from '../ui/StoryProvider.tsx';

/** The parts of a page that scripts take over. All between them is prerendered HTML, which React never owns. */
export type IslandName = 'header' | 'panel' | 'stage' | 'disclosures' | 'dialogs' | 'missing';

type Props = { story: StoryValue; page: Page; children: ReactNode };

/** What every island stands in: the story's words, and the page's store and actions. */
export function Island({ story, page, children }: Props) {
  return (
    <StoryProvider value={story}>
      <PageProvider value={page}>{children}</PageProvider>
    </StoryProvider>
  );
}
