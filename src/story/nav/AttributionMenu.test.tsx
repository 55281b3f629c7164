import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { draw } from '../../../tests/support/storyProvider.tsx';
import { AttributionMenu, highlightVoice } from './AttributionMenu.tsx';

// @vitest-environment happy-dom

function statements(...voices: string[]): HTMLElement {
  const root = document.createElement('div');
  for (const voice of voices) {
    const statement = document.createElement('span');
    statement.dataset['voice'] = voice;
    root.append(statement);
  }
  return root;
}

const quiet = (root: HTMLElement) => [...root.children].map((one) => one.hasAttribute('data-quiet'));

test('one voice stays, the others are quieted, and the count is of those that stay', () => {
  const root = statements('a', 'b', 'a b');
  expect(highlightVoice('a', root)).toBe(2);
  expect(quiet(root)).toEqual([false, true, false]);
});

test('a voice is matched whole: a country of the same first letters is another', () => {
  const root = statements('country-AAB', 'country-AA');
  expect(highlightVoice('country-AA', root)).toBe(1);
});

test('no voice in focus quiets none', () => {
  const root = statements('a', 'b');
  highlightVoice('a', root);
  expect(highlightVoice('', root)).toBe(2);
  expect(quiet(root)).toEqual([false, false]);
});

/** The menu over prose of three statements. */
function drawMenu() {
  return draw(
    <>
      <AttributionMenu />
      <p>
        <span data-voice="one">It rained.</span> <span data-voice="two">It poured.</span>{' '}
        <span data-voice="one two">It was wet.</span>
      </p>
    </>,
  );
}

test('the box shows the voices in words in the whole page, and hides them again', async () => {
  drawMenu();
  const box = screen.getByRole('checkbox', { name: 'showVoices' });
  await userEvent.click(box);
  await expect.poll(() => document.documentElement.dataset['voices']).toBe('shown');
  await userEvent.click(box);
  await expect.poll(() => document.documentElement.dataset['voices']).toBe('quiet');
});

test('a voice that is chosen stays alone, and the menu says how many statements that leaves', async () => {
  drawMenu();
  const list = screen.getByRole('combobox', { name: 'filterVoices' });
  await userEvent.tab();
  await userEvent.tab();
  expect(list).toHaveFocus();
  await userEvent.selectOptions(list, 'Two says');
  expect(await screen.findByText('2 statements remain')).toBeInTheDocument();
  expect(screen.getByText('It rained.')).toHaveAttribute('data-quiet');
  await userEvent.selectOptions(list, 'everyVoice');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('');
  expect(screen.getByText('It rained.')).not.toHaveAttribute('data-quiet');
});

test('one statement is one, in the words of the language', async () => {
  draw(
    <>
      <AttributionMenu />
      <span data-voice="one">It rained.</span>
    </>,
  );
  await userEvent.tab();
  await userEvent.selectOptions(screen.getByRole('combobox'), 'One says');
  expect(await screen.findByText('1 statement remains')).toBeInTheDocument();
});
