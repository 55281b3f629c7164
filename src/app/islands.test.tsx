import { screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallStory } from '../../tests/support/brokenStory.ts';
import { loadStory } from '../model/loadStory.ts';
import { type Address, buildPath } from '../model/routes.ts';
import { createContent } from '../viewModel/content.ts';
import { clientParts } from '../viewModel/parts.ts';
import { hydrate } from './hydrate.tsx';
import { type PageIdentity, readPageIdentity, toIdentityAttributes } from './islands.tsx';
import { renderPage } from './prerender.tsx';

// @vitest-environment happy-dom

/** The component that is to throw as soon as it is hydrated. */
const broken = vi.hoisted(() => ({ component: '' }));

/** Wraps a component so that it throws when a test wants it to. */
const breakable = vi.hoisted(
  () =>
    <Name extends string>(name: Name) =>
    async (original: () => Promise<Record<Name, ComponentType<object>>>) => {
      const module = await original();
      const Component: ComponentType<object> = module[name];
      return {
        ...module,
        [name](props: object) {
          if (broken.component === name) throw new Error(`${name} is broken`);
          return <Component {...props} />;
        },
      };
    },
);
vi.mock('../story/nav/SiteHeader.tsx', breakable('SiteHeader'));
vi.mock('../story/panel/PanelSlot.tsx', breakable('PanelSlot'));
vi.mock('../story/StageIsland.tsx', breakable('StageIsland'));
vi.mock('../story/attribution/Disclosures.tsx', breakable('Disclosures'));
vi.mock('../tools/DialogHost.tsx', breakable('DialogHost'));
vi.mock('../story/pages/MissingPage.tsx', breakable('MissingPage'));
vi.mock('./RouteBridge.tsx', breakable('RouteBridge'));
vi.mock('../story/nav/CountryButtons.tsx', breakable('CountryButtons'));
vi.mock('../story/nav/StepNav.tsx', breakable('StepNav'));
vi.mock('../stage/Stage.tsx', breakable('Stage'));
vi.mock('../map/MapPicture.tsx', breakable('MapPicture'));
vi.mock('../map/MapLabels.tsx', breakable('MapLabels'));
vi.mock('../story/panel/ActivePanel.tsx', breakable('PanelContent'));
vi.mock('../story/panel/Panel.tsx', breakable('Panel'));
const localeData = vi.hoisted((): Record<string, object> => ({}));
vi.mock('virtual:locale-data', () => ({ localeData }));

const loaded = loadStory(smallStory);
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { story } = loaded;
const content = createContent(story, 'en', '/');
localeData['en'] = Object.fromEntries(
  Object.entries(clientParts).map(([name, toPart]) => {
    const data = JSON.parse(JSON.stringify(toPart(content))) as unknown;
    return [name, () => Promise.resolve({ default: data })];
  }),
);
const [participant] = story.participants;
const country: Address = { page: 'story', open: { kind: 'country', slug: participant?.slug ?? '' } };

/** Puts a page into the document as it is served, at its own address. Returns its words. */
function servePage(route: Address): string {
  const { html } = renderPage(route, content, { site: 'https://site.test', base: '/', styles: undefined });
  history.replaceState(null, '', buildPath(route));
  document.body.innerHTML = html;
  return words();
}

/** Every word of the page that a reader has; what only paper and readers without scripts see is text of `noscript`. */
const words = () => document.body.textContent.replace(/\s+/g, ' ');

afterEach(() => vi.unstubAllGlobals());

beforeEach(() => {
  broken.component = '';
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
});

describe('a page', () => {
  it.each<[string, Address]>([
    ['the story', { page: 'story' }],
    ['a country', country],
    ['the notes', { page: 'notes' }],
    ['no page', { page: 'missing', path: '/1/' }],
  ])('of %s says the same words after hydration as before', async (_, route) => {
    // Hydration ends when its effects have run, which `act` would keep waiting for its own end.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    const served = servePage(route);
    await hydrate();
    const menu = document.querySelector('header details') as HTMLDetailsElement;
    menu.open = true;
    document.body.click();
    await waitFor(() => expect(menu.open, 'a menu that a press beside it left open').toBe(false));
    expect(words()).toBe(served);
  });

  const components: [component: string, route: Address][] = [
    ...['SiteHeader', 'RouteBridge', 'StageIsland', 'CountryButtons', 'StepNav', 'Stage', 'MapPicture'].map(
      (component): [string, Address] => [component, { page: 'story' }],
    ),
    ['MapLabels', { page: 'story' }],
    ['Disclosures', { page: 'story' }],
    ['DialogHost', { page: 'story' }],
    ['PanelSlot', country],
    ['PanelContent', country],
    ['Panel', country],
    ['MissingPage', { page: 'missing', path: '/nowhere/' }],
  ];

  it.each(components)(
    'keeps every word when <%s> throws, and reports the error',
    async (component, route) => {
      // As in a browser: an error goes to the page, and not to whoever waits for React.
      vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
      const reported = vi.fn<(error: unknown) => void>();
      vi.stubGlobal('reportError', reported);
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const served = servePage(route);
      broken.component = component;
      await hydrate();
      await waitFor(() => expect(reported).toHaveBeenCalled());
      await waitFor(() => expect(words()).toBe(served));
      expect(screen.getByRole('main')).toBeInTheDocument();
    },
  );
});

describe('the prerendered story', () => {
  it('names its steps as the data does, the opening included', () => {
    servePage({ page: 'story' });
    const ids = [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ id, dataset }) => [
      id,
      dataset['step'],
    ]);
    const steps = story.chapters.flatMap(({ steps: ofChapter }) => ofChapter.map(({ id }) => [id, id]));
    expect(ids).toEqual(steps);
    for (const [id = ''] of steps) expect(document.querySelectorAll(`#${id}`)).toHaveLength(1);
  });
});

// @vitest-environment happy-dom

/** A document whose #app carries the attributes. */
function serve(attributes: Record<string, string>): Document {
  const page = document.implementation.createHTMLDocument();
  const root = page.createElement('div');
  root.id = 'app';
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  page.body.append(root);
  return page;
}

describe('readPageIdentity', () => {
  const identities: PageIdentity[] = [
    { page: 'story', locale: 'en', base: '/', panel: undefined },
    { page: 'story', locale: 'zh', base: '/graphics/zh/', panel: { kind: 'country', slug: 'kazakhstan' } },
    { page: 'notes', locale: 'ru', base: '/ru/', panel: undefined },
  ];

  it.each(identities)('reads back what was written into a page: $page in $locale', (identity) => {
    expect(readPageIdentity(serve(toIdentityAttributes(identity)))).toEqual(identity);
  });

  it('does not ask what language a translator has put on the page', () => {
    const page = serve(toIdentityAttributes({ page: 'story', locale: 'zh', base: '/zh/', panel: undefined }));
    page.documentElement.lang = 'de';
    expect(readPageIdentity(page).locale).toBe('zh');
  });

  it('throws for a document that is not of this build', () => {
    expect(() => readPageIdentity(serve({}))).toThrow('data-page');
  });
});
