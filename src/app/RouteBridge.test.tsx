import { act, render, waitFor } from '@testing-library/react';
import { BrowserRouter } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Opened } from '../model/routes.ts';
import { createPageStore } from '../ui/pageStore.ts';
import { createPageActions, createRouterHandle, RouteBridge } from './RouteBridge.tsx';

// @vitest-environment happy-dom

const known = {
  countries: ['aland', 'beland'],
  proposals: ['be-kind'],
  chapters: ['one', 'two'],
  anchors: ['one', 'two-a', 'two-b'],
  aliases: {},
};
const chapterOf = { one: 'one', 'two-a': 'two', 'two-b': 'two' };
const aland: Opened = { kind: 'country', slug: 'aland' };
const beland: Opened = { kind: 'country', slug: 'beland' };

/** Where each step stands, in CSS pixels from the top of the page. */
const tops: Record<string, number> = { one: 0, 'two-a': 2000, 'two-b': 3000 };

beforeEach(() => {
  document.body.innerHTML = '';
  for (const [id, top] of Object.entries(tops)) {
    const step = document.createElement('section');
    step.id = id;
    step.getBoundingClientRect = () => new DOMRect(0, top - scrollY, 300, 500);
    document.body.append(step);
  }
  vi.spyOn(window, 'scrollBy').mockImplementation((options) => {
    scrollTo({ top: scrollY + ((options as ScrollToOptions).top ?? 0) });
  });
  scrollTo({ top: 0 });
});

let unmount = () => {};
afterEach(() => unmount());

type Start = {
  /** Where the page was asked for, and where it is served from. */
  path?: string;
  base?: string;
  /** What a history entry kept from an earlier visit. */
  state?: unknown;
  /** What stands open in the page as it was served. */
  served?: Opened | undefined;
  isRestoring?: () => boolean;
};

/** Does the work at once, so that a test sees what it led to. */
const defer = (work: () => void) => {
  work();
  return () => {};
};

/** A page as it is after hydration. */
function openPage({ path = '/', base = '/', state = null, served, isRestoring = () => false }: Start = {}) {
  history.pushState(state, '', path);
  const entries = history.length;
  const store = createPageStore({ step: 'one', panel: served });
  const router = createRouterHandle();
  const actions = createPageActions(store, router, { base, goToStep: () => {}, defer });
  ({ unmount } = render(
    <BrowserRouter basename={base}>
      <RouteBridge {...{ store, router, known, served, chapterOf, isRestoring }} />
    </BrowserRouter>,
    { container: document.body.appendChild(document.createElement('div')) },
  ));
  return {
    store,
    /** Entries the page has added to the history. */
    added: () => history.length - entries,
    open: (panel: Opened, step?: string) => act(async () => actions.openPanel(panel, step)),
    close: () => act(async () => actions.closePanel()),
    read: (step: string) =>
      act(async () => {
        scrollTo({ top: tops[step] ?? 0 });
        store.set({ step, settledStep: step, isFollowed: true });
      }),
    panel: () => store.get().panel,
    address: () => window.location.pathname + window.location.hash,
  };
}

/** Goes through the history as the browser's buttons do. */
const go = (delta: number) =>
  act(async () => {
    const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.go(delta);
    await gone;
  });

describe('openPanel', () => {
  it('shows what was pressed first, and of two presses before the next paint opens the last', () => {
    const works: (() => void)[] = [];
    const collect = (work: () => void) => {
      works.push(work);
      return () => void works.splice(works.indexOf(work), 1);
    };
    const store = createPageStore({ step: 'one' });
    const options = { base: '/', goToStep: () => {}, defer: collect };
    const actions = createPageActions(store, createRouterHandle(), options);
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    actions.openPanel(aland, 'one');
    actions.openPanel(beland, 'one');
    expect(button).toHaveAttribute('data-pressed');
    expect(store.get().panel).toBeUndefined();
    expect(works).toHaveLength(1);
    works[0]?.();
    expect(button).not.toHaveAttribute('data-pressed');
    expect(store.get().panel).toEqual(beland);
  });
});

describe('a panel', () => {
  it('is an entry of its own in the history, at its own address, and stands after the step it was opened from', async () => {
    const page = openPage();
    await page.open(aland, 'two-a');
    expect([page.address(), page.added()]).toEqual(['/countries/aland/', 1]);
    expect(page.store.get()).toMatchObject({ panel: aland, panelStep: 'two-a', openedByUser: true });
  });

  it('closes by Back and opens by Forward, after the same step', async () => {
    const page = openPage();
    await page.open(aland, 'two-a');
    await go(-1);
    expect([page.panel(), page.address()]).toEqual([undefined, '/']);
    await go(1);
    expect(page.store.get()).toMatchObject({ panel: aland, panelStep: 'two-a' });
  });

  it('that is closed leads back to the entry before, and not to a new one', async () => {
    const page = openPage();
    await page.open(aland, 'two-a');
    await page.close();
    await waitFor(() => expect(page.address()).toBe('/'));
    expect([page.panel(), page.added()]).toEqual([undefined, 1]);
  });

  it.each(['closed', 'left by Back'])('that is %s gives focus back to what opened it', async (way) => {
    const button = document.body.appendChild(document.createElement('button'));
    const inside = document.body
      .appendChild(document.createElement('section'))
      .appendChild(document.createElement('h2'));
    inside.parentElement!.id = 'open';
    inside.tabIndex = -1;
    button.focus();
    const page = openPage();
    await page.open(aland, 'two-a');
    inside.focus();
    if (way === 'closed') await page.close();
    else await go(-1);
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('that gave way to another closes both, and stays where the first stood', async () => {
    const page = openPage();
    await page.open(aland, 'two-a');
    await page.open(beland, 'two-b');
    expect(page.store.get()).toMatchObject({ panel: beland, panelStep: 'two-a' });
    await page.close();
    await waitFor(() => expect(page.address()).toBe('/'));
    expect(page.panel()).toBeUndefined();
  });

  it('that the page came with closes to the story', async () => {
    const page = openPage({ path: '/countries/aland/', served: aland });
    await page.close();
    expect([page.panel(), page.address()]).toEqual([undefined, '/']);
  });

  it('of an entry that was reloaded closes by going back, to where the reader was', async () => {
    const before = openPage();
    await before.read('two-b');
    await before.open(aland, 'two-b');
    unmount();
    scrollTo({ top: 0 });
    const after = openPage({ path: '/countries/aland/', state: history.state, served: aland });
    history.back();
    expect(after.store.get()).toMatchObject({ panel: aland });
    await after.close();
    await waitFor(() => expect(after.panel()).toBeUndefined());
  });

  it('of an unknown name opens nothing', () => {
    const page = openPage({ path: '/countries/nowhere/' });
    expect(page.panel()).toBeUndefined();
  });
});

describe('a page that was served', () => {
  it.each(['/countries/ALAND/', '/countries/aland/index.html', '/countries/%61land', '/c'])(
    'is what it says it is at %s',
    (path) => {
      const page = openPage({ path, served: aland });
      expect(page.panel()).toEqual(aland);
    },
  );

  it('below another base leads to addresses below it', async () => {
    const page = openPage({ path: '/news/sv/', base: '/news/sv/' });
    await page.open(aland, 'one');
    expect(page.address()).toBe('/news/sv/countries/aland/');
    await page.close();
    await waitFor(() => expect(page.address()).toBe('/news/sv/'));
  });
});

describe('the reader’s place', () => {
  it('belongs to the entry: Back returns to it, and so does Forward', async () => {
    const page = openPage();
    await page.read('two-b');
    await page.open(aland, 'two-b');
    scrollTo({ top: 100 });
    await go(-1);
    expect(scrollY).toBe(3000);
  });

  it('is where the reader last was, also where only the browser’s Forward left the entry', async () => {
    const page = openPage();
    await page.read('two-b');
    await page.open(aland, 'two-b');
    await go(-1);
    scrollTo({ top: 3400 });
    document.dispatchEvent(new Event('scrollend'));
    await go(1);
    scrollTo({ top: 100 });
    await go(-1);
    expect(scrollY).toBe(3400);
  });

  it('is that of the last leaving: a reader who came back and read on returns there', async () => {
    const page = openPage();
    await page.read('two-b');
    await page.open(aland, 'two-b');
    await go(-1);
    await page.read('two-a');
    await page.open(beland, 'two-a');
    scrollTo({ top: 100 });
    await go(-1);
    expect(scrollY).toBe(2000);
  });

  it.each([7, 'x', { place: { step: 'gone', offsetPx: 3 } }, { depth: -1, panelStep: 4 }])(
    'kept as %j by something else changes nothing',
    (state) => {
      const page = openPage({ state: { usr: state, key: 'k', idx: 0 } });
      expect([scrollY, page.panel()]).toEqual([0, undefined]);
    },
  );
});

describe('the hash', () => {
  it('follows the chapter being read, without adding to the history', async () => {
    const page = openPage();
    await page.read('two-b');
    await waitFor(() => expect(page.address()).toBe('/#two'));
    await page.read('one');
    await waitFor(() => expect(page.address()).toBe('/'));
    expect(page.added()).toBe(0);
  });

  it('that leads further into the chapter being read stays', async () => {
    vi.useFakeTimers();
    const page = openPage({ path: '/#two-b' });
    act(() => page.store.set({ step: 'two-b', settledStep: 'two-b', isFollowed: true }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(page.address()).toBe('/#two-b');
    vi.useRealTimers();
  });

  it.each([
    ['while a change of layout moves the page', { isRestoring: () => true }],
    ['while a panel is open', { path: '/countries/aland/', served: aland }],
  ])('stays %s', async (_, start) => {
    vi.useFakeTimers();
    const page = openPage(start);
    const before = page.address();
    act(() => page.store.set({ step: 'two-b', settledStep: 'two-b', isFollowed: true }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(page.address()).toBe(before);
    vi.useRealTimers();
  });
});
