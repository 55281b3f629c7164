import { localeData } from 'virtual:locale-data';
import { reliefUrl } from 'virtual:relief';
import { type ReactElement, startTransition } from 'react';
import { createRoot, hydrateRoot, type RootOptions } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { loadRelief } from '../map/Relief.tsx';
import { Disclosures } from '../story/attribution/Disclosures.tsx';
import { connectProse } from '../story/connectProse.ts';
import { SiteHeader } from '../story/nav/SiteHeader.tsx';
import { loadPanels, PanelSlot } from '../story/panel/PanelSlot.tsx';
import { followReading } from '../story/reading/followReading.ts';
import { goToStep, preservePlace } from '../story/reading/place.ts';
import { StageIsland } from '../story/StageIsland.tsx';
import { DialogHost } from '../tools/DialogHost.tsx';
import { recallMotion } from '../ui/motion.ts';
import { createPageStore } from '../ui/pageStore.ts';
import type { StoryValue } from '../ui/StoryProvider.tsx';
import { afterNextPaint, requestIdle } from '../ui/scheduling.ts';
import { toKnownSlugs } from '../viewModel/titles.ts';
import { Island, type IslandName, readPageIdentity } from './islands.tsx';
import { createPageActions, createRouterHandle, RouteBridge } from './RouteBridge.tsx';

/**
 * Hydrates the islands of the page in `document`, in the language that the page says it is in. Rejects when the words of
 * that language do not arrive; the page is then still the complete one it was.
 */
export async function hydrate(): Promise<void> {
  const identity = readPageIdentity(document);
  const parts = localeData[identity.locale];
  if (parts === undefined)
    throw new Error(
      `No data for the language "${identity.locale}": the page and its script come from different builds.`,
    );
  const { page: kind, panel } = identity;
  const [{ default: client }, panels, pictures, missing] = await Promise.all([
    parts.client(),
    panel === undefined ? undefined : loadPanels(parts),
    // The picture of a panel is one of all; the front page begins with the first, which comes with the client's data.
    panel === undefined ? undefined : parts.pictures(),
    kind === 'missing' ? import('../story/pages/MissingPage.tsx') : undefined,
    kind === 'questions'
      ? import('../story/connectProse.ts').then((quiz) => quiz.connectQuiz(document))
      : undefined,
  ]);
  const { data, firstPicture } = client;
  recallMotion();

  const first = data.steps[0]?.id ?? '';
  const store = createPageStore({ step: first, panel });
  const router = createRouterHandle();
  const page = {
    store,
    actions: createPageActions(store, router, { base: identity.base, goToStep, defer: afterNextPaint }),
  };
  const story: StoryValue = {
    outline: data,
    base: identity.base,
    pictures: pictures?.default ?? firstPicture,
    parts,
  };
  const article = document.querySelector('main') ?? document.body;
  const { isRestoring } = preservePlace(article);

  const islands: Record<IslandName, () => ReactElement | undefined> = {
    header: () => (
      <BrowserRouter basename={identity.base}>
        <RouteBridge
          store={store}
          router={router}
          known={toKnownSlugs(data)}
          served={panel}
          chapterOf={chapterOf(data.steps)}
          isRestoring={isRestoring}
        />
        <SiteHeader inStory={kind === 'story'} isMissing={kind === 'missing'} />
      </BrowserRouter>
    ),
    panel: () => <PanelSlot prerendered={panels} />,
    stage: () => <StageIsland />,
    disclosures: () => <Disclosures />,
    dialogs: () => <DialogHost />,
    missing: () => missing && <missing.MissingPage />,
  };
  // As a transition, hydration yields to the reader every few milliseconds.
  const mounted: Promise<void>[] = [];
  startTransition(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
      const name = element.dataset['island'] as IslandName;
      const draw = islands[name];
      mounted.push(
        new Promise((resolve) => {
          const tree = (
            <Island story={story} page={page} onMounted={resolve}>
              {draw()}
            </Island>
          );
          hydrateIsland(element, name, tree, resolve);
        }),
      );
    }
  });
  connectProse(page, story);
  if (kind === 'story') {
    followReading(store);
    if (reliefUrl !== undefined) void requestIdle().then(() => loadRelief(reliefUrl ?? ''));
  }
  // What was pressed is pressed again once everything answers.
  await Promise.all(mounted);
}

/**
 * Hydrates one island. Where anything in it throws, its prerendered HTML is put back: it then does as much as it does
 * without scripts, and nothing beside it is touched.
 */
function hydrateIsland(
  element: HTMLElement,
  name: IslandName,
  tree: ReactElement,
  onFailed: () => void,
): void {
  const prerendered = [...element.cloneNode(true).childNodes];
  const options: RootOptions = {
    identifierPrefix: name,
    // Reported as any other error of a page is, to the console and to whoever listens.
    onCaughtError: (error) => reportError(error),
    onUncaughtError(error) {
      reportError(error);
      setTimeout(() => {
        root.unmount();
        element.replaceChildren(...prerendered);
        onFailed();
      });
    },
  };
  const isEmpty = element.childNodes.length === 0;
  const root = isEmpty ? createRoot(element, options) : hydrateRoot(element, tree, options);
  if (isEmpty) root.render(tree);
}

/** The chapter of each step, by the step's id. */
function chapterOf(steps: readonly { id: string; chapter: string }[]): Record<string, string> {
  return Object.fromEntries(steps.map(({ id, chapter }) => [id, chapter]));
}
