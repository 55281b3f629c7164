import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { draw, outline } from '../../../tests/support/storyProvider.tsx';
import { TOOLTIP_ID } from '../../map/Tooltip.tsx';
import { CountryButtons } from './CountryButtons.tsx';

// @vitest-environment happy-dom

test('there is a button for each country, in their order, in a named group', () => {
  draw(<CountryButtons selected={undefined} onChoose={() => {}} />);
  expect(screen.getByRole('group', { name: 'countries' })).toBeInTheDocument();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
    outline.countries.map(({ name }) => name),
  );
});

test('only the country chosen is pressed, and none where none is chosen', () => {
  const { again } = draw(<CountryButtons selected="BBB" onChoose={() => {}} />);
  expect(screen.getByRole('button', { pressed: true })).toHaveTextContent('Beland');
  again(<CountryButtons selected={undefined} onChoose={() => {}} />);
  expect(screen.queryByRole('button', { pressed: true })).toBeNull();
});

test('a click, Enter and Space all choose, and each says the country’s code once', async () => {
  const choose = vi.fn<(code: string) => void>();
  draw(<CountryButtons selected={undefined} onChoose={choose} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Aland' }));
  await user.tab();
  expect(screen.getByRole('button', { name: 'Beland' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await user.keyboard(' ');
  expect(choose.mock.calls).toEqual([['AAA'], ['BBB'], ['BBB']]);
});

test('the country that is hovered anywhere is described by the tooltip of the map', () => {
  draw(<CountryButtons selected={undefined} hovered="BBB" onChoose={() => {}} />);
  const [first, second] = screen.getAllByRole('button');
  expect(first).not.toHaveAttribute('aria-describedby');
  expect(second).toHaveAttribute('aria-describedby', TOOLTIP_ID);
});

test('a pressed button can be pressed again', async () => {
  const choose = vi.fn<(code: string) => void>();
  draw(<CountryButtons selected="AAA" onChoose={choose} />);
  await userEvent.click(screen.getByRole('button', { name: 'Aland' }));
  expect(choose).toHaveBeenCalledWith('AAA');
});
