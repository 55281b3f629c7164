import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { draw, outline } from '../../../tests/support/storyProvider.tsx';
import { TOOLTIP_ID } from '../../map/Tooltip.tsx';
import { CountryButtons } from './CountryButtons.tsx';

// @vitest-environment happy-dom

test('there is a link to each country’s page, in their order, in a named group', () => {
  draw(<CountryButtons selected={undefined} onChoose={() => {}} />);
  expect(screen.getByRole('group', { name: 'countries' })).toBeInTheDocument();
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual(
    outline.countries.map(({ name, slug }) => [name, `/countries/${slug}/`]),
  );
});

test('only the country chosen is marked, and none where none is chosen', () => {
  const { again } = draw(<CountryButtons selected="BBB" onChoose={() => {}} />);
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Beland');
  again(<CountryButtons selected={undefined} onChoose={() => {}} />);
  expect(screen.queryByRole('link', { current: 'page' })).toBeNull();
});

test('a click and Enter choose, each by the country’s code, and a click with a modifier is left to the browser', async () => {
  const choose = vi.fn<(code: string) => void>();
  draw(<CountryButtons selected={undefined} onChoose={choose} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('link', { name: 'Aland' }));
  await user.tab();
  expect(screen.getByRole('link', { name: 'Beland' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await user.keyboard('{Control>}');
  await user.click(screen.getByRole('link', { name: 'Aland' }));
  expect(choose.mock.calls).toEqual([['AAA'], ['BBB']]);
});

test('the country that is hovered anywhere is described by the tooltip of the map', () => {
  draw(<CountryButtons selected={undefined} hovered="BBB" onChoose={() => {}} />);
  const [first, second] = screen.getAllByRole('link');
  expect(first).not.toHaveAttribute('aria-describedby');
  expect(second).toHaveAttribute('aria-describedby', TOOLTIP_ID);
});

test('the country chosen can be chosen again', async () => {
  const choose = vi.fn<(code: string) => void>();
  draw(<CountryButtons selected="AAA" onChoose={choose} />);
  await userEvent.click(screen.getByRole('link', { name: 'Aland' }));
  expect(choose).toHaveBeenCalledWith('AAA');
});
