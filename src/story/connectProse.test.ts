import { screen } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPage, createStory, outline } from '../../tests/support/storyProvider.tsx';
import { connectProse, connectQuiz } from './connectProse.ts';

// @vitest-environment happy-dom

// The listeners are the document's, and there is no taking them off: one page for all tests.
const page = createPage();
connectProse(page, createStory());

beforeEach(() => {
  page.actions.openPanel.mockClear();
  page.store.set({ step: 'first', hoveredCountry: undefined, hoveredPlace: undefined });
  history.replaceState(null, '', '/');
  document.body.innerHTML = `<div data-island="panel"></div>
    <section data-step="second-a"><p><a href="/countries/aland/" data-country="AAA">Aland</a> and
      <span data-place="here">Here</span>.</p></section>
    <p><a href="/proposals/be-kind/">Kindness</a> <a href="/notes/">Notes</a>
      <a href="https://elsewhere.example/countries/aland/">Elsewhere</a> <a href="#second-record">Record</a></p>
    <details id="outer"><details id="second-record"><p id="inside">…</p></details></details>`;
});

/** Clicks a link, and says whether the browser was left to follow it. */
async function follow(name: string, keys = ''): Promise<boolean> {
  const left = { whole: true };
  addEventListener(
    'click',
    (event) => {
      left.whole = !event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );
  const user = userEvent.setup();
  if (keys !== '') await user.keyboard(keys);
  await user.click(screen.getByRole('link', { name }));
  return left.whole;
}

describe('a link of the prose', () => {
  it('to a country opens its panel after the step it stands in', async () => {
    expect(await follow('Aland')).toBe(false);
    expect(page.actions.openPanel.mock.lastCall).toEqual([{ kind: 'country', slug: 'aland' }, 'second-a']);
  });

  it('outside all steps opens its panel after the step being read', async () => {
    page.store.set({ step: 'last-a' });
    expect(await follow('Kindness')).toBe(false);
    expect(page.actions.openPanel.mock.lastCall).toEqual([{ kind: 'proposal', slug: 'be-kind' }, 'last-a']);
  });

  it.each(['Notes', 'Elsewhere'])('to %s is the browser’s', async (name) => {
    expect(await follow(name)).toBe(true);
    expect(page.actions.openPanel).not.toHaveBeenCalled();
  });

  it('clicked with a modifier is the browser’s', async () => {
    expect(await follow('Aland', '{Control>}')).toBe(true);
    expect(page.actions.openPanel).not.toHaveBeenCalled();
  });

  it('is the browser’s on a page that has no room for panels', async () => {
    document.querySelector('[data-island]')?.remove();
    expect(await follow('Aland')).toBe(true);
  });

  it('into a closed detail opens it and those around it', async () => {
    expect(await follow('Record')).toBe(true);
    expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true]);
  });
});

describe('an address with a hash', () => {
  it('opens the details around what it names', () => {
    history.replaceState(null, '', '/#inside');
    dispatchEvent(new Event('hashchange'));
    expect(document.querySelector('details details')).toHaveAttribute('open');
  });

  it.each(Object.entries(outline.aliases))('#%s, given away once, leads to #%s', async (old, id) => {
    document.body.insertAdjacentHTML('beforeend', `<section id="${id}"></section>`);
    history.replaceState(null, '', `/#${old}`);
    dispatchEvent(new Event('hashchange'));
    await expect.poll(() => window.location.hash).toBe(`#${id}`);
  });

  it.each(['#%', '#nowhere', '#'])('%s that leads nowhere changes nothing', (hash) => {
    history.replaceState(null, '', `/${hash}`);
    dispatchEvent(new Event('hashchange'));
    expect(document.querySelector('details[open]')).toBeNull();
  });
});

describe('words of the prose', () => {
  it('that stand for a country light it on the map, under a pointer and with focus', async () => {
    const user = userEvent.setup();
    await user.hover(screen.getByRole('link', { name: 'Aland' }));
    expect(page.store.get().hoveredCountry).toBe('AAA');
    await user.unhover(screen.getByRole('link', { name: 'Aland' }));
    await user.hover(screen.getByText('Here'));
    expect(page.store.get()).toMatchObject({ hoveredCountry: undefined, hoveredPlace: 'here' });
    screen.getByRole('link', { name: 'Aland' }).focus();
    expect(page.store.get()).toMatchObject({ hoveredCountry: 'AAA', hoveredPlace: undefined });
  });
});

// @vitest-environment happy-dom

it('connectQuiz › opens the answer and says whether the option was right, by pointer and by key', async () => {
  connectQuiz(document);
  document.body.innerHTML = `<div data-question>
    <label><input type="radio" name="q" data-says="Right.">One</label>
    <label><input type="radio" name="q" data-says="No: One.">Two</label>
    <details><summary>Answer</summary><p role="status" data-verdict>One</p></details>
  </div>`;
  const details = document.querySelector('details');
  await userEvent.click(screen.getByRole('radio', { name: 'Two' }));
  expect(details).toHaveAttribute('open');
  expect(screen.getByRole('status')).toHaveTextContent('No: One.');
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.click(screen.getByRole('radio', { name: 'One' }));
  expect(screen.getByRole('status')).toHaveTextContent('Right.');
});
