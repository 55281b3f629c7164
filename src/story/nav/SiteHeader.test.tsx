import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw } from '../../../tests/support/edition.tsx';
import { runs } from '../../../tests/support/runs.ts';
import { isMotionOn, recallMotion } from '../../ui/motion.ts';
import { MotionSwitch } from './SiteHeader.tsx';

// @vitest-environment happy-dom

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

test('what was chosen on an earlier visit holds', () => {
  localStorage.setItem(key, 'off');
  recallMotion();
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

test('whatever was stored, motion is on or off: off only for the word itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom('on', 'off', 'OFF', ''), fc.string()), (stored) => {
      delete root.dataset['motion'];
      localStorage.setItem(key, stored);
      recallMotion();
      expect(isMotionOn()).toBe(stored !== 'off');
    }),
    runs(100),
  );
});

test('storage that may not be read leaves motion on', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  recallMotion();
  expect(isMotionOn()).toBe(true);
});
