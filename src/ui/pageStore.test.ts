import { describe, expect, it, vi } from 'vitest';
import { createPageStore } from './pageStore.ts';

describe('createPageStore', () => {
  it('starts with the picture of the step it starts at, and nothing open', () => {
    const { initial } = createPageStore({ step: 'opening' });
    expect(initial).toMatchObject({ step: 'opening', settledStep: 'opening', panel: undefined });
  });

  it('calls listeners once for a change, and not for the same values again', () => {
    const store = createPageStore({ step: 'a' });
    const listener = vi.fn<() => void>();
    store.subscribe(listener);
    store.set({ step: 'b', hoveredCountry: 'AAA' });
    store.set({ step: 'b' });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.get().step).toBe('b');
  });

  it('keeps the state of the prerendered page for hydration', () => {
    const store = createPageStore({ step: 'a' });
    store.set({ step: 'b' });
    expect(store.initial.step).toBe('a');
  });

  it('calls no listener that has unsubscribed', () => {
    const store = createPageStore({ step: 'a' });
    const listener = vi.fn<() => void>();
    store.subscribe(listener)();
    store.set({ step: 'b' });
    expect(listener).not.toHaveBeenCalled();
  });
});
