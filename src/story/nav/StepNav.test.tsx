import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createPage, draw, outline } from '../../../tests/support/storyProvider.tsx';
import { StepNav } from './StepNav.tsx';

// @vitest-environment happy-dom

const links = () =>
  screen.queryAllByRole('link').map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')]);
const here = () => screen.getByRole('navigation', { name: 'chapters' });

describe('StepNav', () => {
  it('has no way back from the first step', () => {
    draw(<StepNav />);
    expect(links()).toEqual([['nextStep', '#second-a']]);
    expect(here()).toHaveTextContent('First 1 of 1');
  });

  it('leads from a step in the middle to both its neighbours, across the border of a chapter', () => {
    draw(<StepNav />, { page: createPage({ step: 'second-a' }) });
    expect(links()).toEqual([
      ['previousStep', '#first'],
      ['nextStep', '#second-b'],
    ]);
    expect(here()).toHaveTextContent('Second 1 of 2');
  });

  it('has no way on from the last step', () => {
    draw(<StepNav />, { page: createPage({ step: 'last-a' }) });
    expect(links()).toEqual([['previousStep', '#second-b']]);
  });

  it('follows the reader', () => {
    const { page } = draw(<StepNav />);
    act(() => page.store.set({ step: 'second-b' }));
    expect(here()).toHaveTextContent('Second 2 of 2');
  });

  it('counts a step that does not exist as the first', () => {
    draw(<StepNav />, { page: createPage({ step: 'none' }) });
    expect(here()).toHaveTextContent('First 1 of 1');
  });

  it('leads nowhere in a story of one step', () => {
    draw(<StepNav />, { story: { outline: { ...outline, steps: outline.steps.slice(0, 1) } } });
    expect(links()).toEqual([]);
  });

  it('goes to a step in place, by pointer and by key, and leaves a click with a modifier to the browser', async () => {
    const { page } = draw(<StepNav />);
    const user = userEvent.setup();
    const next = screen.getByRole('link', { name: 'nextStep' });
    await user.click(next);
    await user.keyboard('{Enter}');
    expect(page.actions.goToStep.mock.calls).toEqual([['second-a'], ['second-a']]);
    await user.keyboard('{Control>}');
    await user.click(next);
    expect(page.actions.goToStep).toHaveBeenCalledTimes(2);
  });
});
