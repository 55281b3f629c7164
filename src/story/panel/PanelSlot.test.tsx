import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createDeferred, createPage, draw } from '../../../tests/support/storyProvider.tsx';
import type { LocaleParts } from '../../ui/StoryProvider.tsx';
import type { Panels } from '../../viewModel/panels.ts';
import { PanelSlot } from './PanelSlot.tsx';

// @vitest-environment happy-dom

const country = (name: string): Panels['countries'][string] =>
  ({
    name,
    endonym: { lang: 'en', text: name },
    stakes: { title: 'At stake', items: [] },
    said: { id: 'said', anchor: 'open-said', title: 'Said', lines: [] },
    head: { name: 'Ana', title: 'Minister', evidence: [] },
    sections: [],
    mentions: [],
  }) as unknown as Panels['countries'][string];

const panels = {
  countries: { aland: country('Aland'), beland: country('Beland') },
  proposals: {},
} as unknown as Panels;
const aland = { kind: 'country', slug: 'aland' } as const;

/** A slot at the head of two steps, and the words of the panels as they come. */
function drawSlot(load: LocaleParts['panels'] = () => Promise.resolve({ default: panels })) {
  const page = createPage();
  const asked = vi.fn<LocaleParts['panels']>(load);
  draw(
    <>
      <PanelSlot prerendered={undefined} />
      <section id="second-a">A</section>
      <section id="second-b">B</section>
    </>,
    { page, story: { parts: { panels: asked } as unknown as LocaleParts } },
  );
  return { ...page, asked };
}

describe('PanelSlot', () => {
  it('asks for nothing until the reader first uses the page', async () => {
    const { asked } = drawSlot();
    expect(asked).not.toHaveBeenCalled();
    await userEvent.tab();
    act(() => void document.dispatchEvent(new Event('pointermove')));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  });

  it('draws a panel after the step it was opened from, and gives its heading focus', async () => {
    const { store } = drawSlot();
    act(() => store.set({ panel: aland, panelStep: 'second-a', openedByUser: true }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toHaveFocus());
    expect(document.getElementById('second-a')?.nextElementSibling).toContainElement(
      screen.getByRole('region', { name: /Aland/ }),
    );
  });

  it('says what is coming before it has come', async () => {
    const arrived = createDeferred<{ default: Panels }>();
    const { store } = drawSlot(() => arrived.promise);
    act(() => store.set({ panel: aland, panelStep: 'second-a' }));
    expect(await screen.findByRole('region', { name: 'Aland' })).toHaveAttribute('aria-busy', 'true');
    arrived.resolve({ default: panels });
    expect(await screen.findByText('At stake')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: /Aland/ })).not.toHaveAttribute('aria-busy');
  });

  it('shows the panel that was asked for last, and none that was closed meanwhile', async () => {
    const arrived = createDeferred<{ default: Panels }>();
    const { store } = drawSlot(() => arrived.promise);
    act(() => store.set({ panel: aland, panelStep: 'second-a' }));
    act(() => store.set({ panel: { kind: 'country', slug: 'beland' } }));
    await act(async () => arrived.resolve({ default: panels }));
    expect(screen.getByRole('region', { name: /Beland/ })).toBeInTheDocument();
    act(() => store.set({ panel: undefined, panelStep: undefined }));
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('leaves no empty element behind, and moves with the step', () => {
    const { store } = drawSlot();
    act(() => store.set({ panel: aland, panelStep: 'second-a' }));
    act(() => store.set({ panelStep: 'second-b' }));
    expect(document.getElementById('second-b')?.nextElementSibling).toContainElement(
      screen.getByRole('region', { name: /Aland/ }),
    );
    act(() => store.set({ panel: undefined, panelStep: undefined }));
    expect(document.querySelector('[data-panel-host]')).toBeNull();
  });

  it('closes in place', async () => {
    const { store, actions } = drawSlot();
    act(() => store.set({ panel: aland, panelStep: 'second-a' }));
    expect(await screen.findByText('At stake')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'close' }));
    expect(actions.closePanel).toHaveBeenCalledOnce();
  });
});
