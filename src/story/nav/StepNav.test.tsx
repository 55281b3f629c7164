import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw, outline } from '../../../tests/support/edition.tsx';
import { StepNav } from './StepNav.tsx';

// @vitest-environment happy-dom

const links = () =>
  screen.queryAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);

test('the first chapter has no way back', () => {
  draw(<StepNav active="first" />);
  expect(links()).toEqual([['next: Second', '#second']]);
  expect(screen.getByRole('navigation', { name: 'chapters' })).toHaveTextContent('1 of 3');
});

test('a chapter in the middle leads both ways, by the names of its neighbours', () => {
  draw(<StepNav active="second" />);
  expect(links()).toEqual([
    ['previous: First', '#first'],
    ['next: Last', '#last'],
  ]);
  expect(screen.getByText('Second')).toBeInTheDocument();
});

test('the last chapter has no way on', () => {
  draw(<StepNav active="last" />);
  expect(links()).toEqual([['previous: Second', '#second']]);
  expect(screen.getByRole('navigation')).toHaveTextContent('3 of 3');
});

test('a chapter that does not exist counts as the first', () => {
  draw(<StepNav active="none" />);
  expect(screen.getByRole('navigation')).toHaveTextContent('1 of 3');
});

test('a story of one chapter leads nowhere and says 1 of 1', () => {
  draw(<StepNav active="first" />, { outline: { ...outline, chapters: outline.chapters.slice(0, 1) } });
  expect(links()).toEqual([]);
  expect(screen.getByRole('navigation')).toHaveTextContent('1 of 1');
});
