import { type ReactNode, useEffect } from 'react';
import type { Opened, PlainPage } from '../model/routes.ts';
import { type Page, PageProvider } from '../ui/pageStore.ts';
import { StoryProvider, type StoryValue } from '../ui/StoryProvider.tsx';

/** The parts of a page that scripts take over. All between them is prerendered HTML, which React never owns. */
export type IslandName = 'header' | 'panel' | 'stage' | 'disclosures' | 'dialogs' | 'missing';

type Props = {
  story: StoryValue;
  page: Page;
  /** Called once all in it answers. */
  onMounted?: () => void;
  children: ReactNode;
};

/** What every island stands in: the story's words, and the page's store and actions. */
export function Island({ story, page, onMounted, children }: Props) {
  // After the effects of all in it, which listen to the document.
  useEffect(() => onMounted?.(), [onMounted]);
  return (
    <StoryProvider value={story}>
      <PageProvider value={page}>{children}</PageProvider>
    </StoryProvider>
  );
}

/** What a page is: written into it at build, because its address and its `lang` may be rewritten by hosts and translators. */
export type PageIdentity = {
  page: 'story' | PlainPage | 'missing';
  /** Code of its language: a folder of locales. */
  locale: string;
  /** Where the story in this language is served; starts and ends with a slash. */
  base: string;
  /** The panel that stands open in it. */
  panel: Opened | undefined;
};

/** The identity as attributes of the element that holds the page. */
export function toIdentityAttributes({ page, locale, base, panel }: PageIdentity): Record<string, string> {
  return {
    'data-page': page,
    'data-locale': locale,
    'data-base': base,
    ...(panel !== undefined && { 'data-panel': `${panel.kind}/${panel.slug}` }),
  };
}

/** Reads the identity of a page that this build wrote. Throws where the document is another's. */
export function readPageIdentity(page: Document): PageIdentity {
  const root = page.getElementById('app');
  const { page: name, locale, base, panel = '' } = root?.dataset ?? {};
  if (name === undefined || locale === undefined || base === undefined)
    throw new Error('The page does not say what it is: #app needs data-page, data-locale and data-base.');
  const [kind, slug] = panel.split('/');
  return {
    page: name as PageIdentity['page'],
    locale,
    base,
    panel: slug !== undefined && (kind === 'country' || kind === 'proposal') ? { kind, slug } : undefined,
  };
}
