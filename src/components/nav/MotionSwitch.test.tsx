// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw } from '../../../tests/support/edition.tsx';
import { MotionSwitch } from './MotionSwitch.tsx';

const key = 'explainer:motion';
const root = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  delete root.dataset['motion'];
});

test('motion is on until a reader turns it off', () => {
  draw(<MotionSwitch />);
  expect(screen.getByRole('button', { pressed: true })).toHaveTextContent('motion: motionOn');
});

test('what the page was told before the first paint holds', () => {
  root.dataset['motion'] = 'off';
  draw(<MotionSwitch />);
  expect(screen.getByRole('button', { pressed: false })).toHaveTextContent('motion: motionOff');
});

test('a press turns motion off for the page and keeps it for the next visit; another turns it on', async () => {
  draw(<MotionSwitch />);
  await userEvent.click(screen.getByRole('button'));
  expect([root.dataset['motion'], localStorage.getItem(key)]).toEqual(['off', 'off']);
  expect(screen.getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(screen.getByRole('button'));
  expect([root.dataset['motion'], localStorage.getItem(key)]).toEqual(['on', 'on']);
});

test('two switches on a page say the same', () => {
  draw(
    <>
      <MotionSwitch />
      <MotionSwitch />
    </>,
  );
  act(() => screen.getAllByRole('button')[0]?.click());
  expect(screen.getAllByRole('button', { pressed: false })).toHaveLength(2);
});

test('where nothing may be kept the switch still works', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  draw(<MotionSwitch />);
  await userEvent.click(screen.getByRole('button'));
  expect(root.dataset['motion']).toBe('off');
});
